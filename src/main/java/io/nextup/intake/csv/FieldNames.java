package io.nextup.intake.csv;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a lead, found whatever the case and the underscores of their names. */
final class FieldNames {

    private final Map<String, String> fields;

    FieldNames(Collection<String> fields) {
        this.fields = fields.stream().collect(Collectors.toMap(FieldNames::folded, Function.identity()));
    }

    /** The field of that name, {@code external_id} for {@code externalId} too, else the name itself. */
    String fieldOr(String name) {
        return fields.getOrDefault(folded(name), name);
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
