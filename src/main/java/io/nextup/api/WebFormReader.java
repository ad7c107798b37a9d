package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.distribution.Streams;
import io.nextup.input.Fields;
import io.nextup.webform.FieldType;
import io.nextup.webform.FormField;
import io.nextup.webform.WebForm;
import io.nextup.webform.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the definition of a form. */
final class WebFormReader {

    private static final int LONGEST_LABEL = 255;
    private static final int LONGEST_THANKS = 2000;
    private static final int MOST_FIELDS = 100;
    private static final int MOST_OPTIONS = 500;
    private static final int MOST_SITES = 100;
    private static final String ENGLISH = "en";

    private WebFormReader() {}

    /** The form as far as it can be read; what is wrong with it is named in the fields. */
    static WebForm read(String id, Fields fields) {
        Resources.sameId(fields, id);
        // What a GET adds may be sent back with it.
        fields.value("address");
        fields.value("snippet");
        String stream = Optional.ofNullable(fields.text("stream")).orElse(Streams.LEAD);
        WebForm form = new WebForm(
                id,
                WordingReader.needed(fields, "title", LONGEST_LABEL),
                WordingReader.language(fields, "language"),
                stream,
                fields.neededText("leadGroup"),
                Optional.ofNullable(fields.text("source")).orElse(id),
                fields(fields),
                WordingReader.read(fields, "thankYou", LONGEST_THANKS),
                redirect(fields),
                sites(fields),
                fields.flag("active", true));
        return form.language() == null ? form.in(usual(form)) : form;
    }

    private static String usual(WebForm form) {
        Set<String> given = form.given();
        return given.isEmpty() || given.contains(ENGLISH)
                ? ENGLISH
                : given.iterator().next();
    }

    private static List<FormField> fields(Fields fields) {
        List<FormField> read = new ArrayList<>();
        List<Fields> given = fields.objects("fields");
        if (given.size() > MOST_FIELDS) {
            fields.fault("fields", "expected at most " + MOST_FIELDS);
            return read;
        }
        for (Fields field : given) {
            String name = field.neededText("name");
            read.add(new FormField(
                    name,
                    WordingReader.needed(field, "label", LONGEST_LABEL),
                    field.flag("required", false),
                    type(field, name),
                    options(field)));
            field.nothingElse();
        }
        return read;
    }

    private static FieldType type(Fields field, String name) {
        String type = field.text("type");
        if (type == null) {
            return FieldType.usual(name);
        }
        Optional<FieldType> known = Arrays.stream(FieldType.values())
                .filter(it -> it.id().equals(type))
                .findFirst();
        if (known.isEmpty()) {
            field.fault(
                    "type",
                    "expected one of "
                            + Arrays.stream(FieldType.values())
                                    .map(FieldType::id)
                                    .collect(Collectors.joining(", ")));
        }
        return known.orElse(FieldType.TEXT);
    }

    private static List<FormField.Option> options(Fields field) {
        List<FormField.Option> options = new ArrayList<>();
        List<Fields> given = field.objects("options");
        if (given.size() > MOST_OPTIONS) {
            field.fault("options", "expected at most " + MOST_OPTIONS);
            return options;
        }
        Set<String> values = new HashSet<>();
        for (Fields option : given) {
            String value = Optional.ofNullable(option.neededText("value"))
                    .map(String::strip)
                    .orElse(null);
            Wording label = WordingReader.read(option, "label", LONGEST_LABEL);
            options.add(new FormField.Option(value, label == null ? Wording.of(value) : label));
            if (value != null && !values.add(value)) {
                option.fault("value", "is the value of another option");
            }
            option.nothingElse();
        }
        return options;
    }

    /** An address may be longer than other texts. */
    private static String redirect(Fields fields) {
        JsonNode value = fields.value("redirect");
        if (value != null && !value.isTextual()) {
            fields.fault("redirect", "expected a text");
            return null;
        }
        return value == null || value.textValue().isBlank() ? null : value.textValue();
    }

    private static List<String> sites(Fields fields) {
        List<String> sites = Optional.ofNullable(fields.texts("allowedSites")).orElse(List.of());
        if (sites.size() > MOST_SITES) {
            fields.fault("allowedSites", "expected at most " + MOST_SITES);
            return List.of();
        }
        return sites.stream()
                .map(site -> site.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
