package io.nextup.intake.csv;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** Files as the tests of this room write them. */
final class CsvFiles {

    static final Set<String> FIELDS = Set.of(
            "status",
            "externalId",
            "name",
            "company",
            "email",
            "phone",
            "alternatePhone",
            "addressLine1",
            "city",
            "state",
            "postcode",
            "country");

    private CsvFiles() {}

    static CsvFile file(String text, String... map) {
        return file(text.getBytes(StandardCharsets.UTF_8), map);
    }

    static CsvFile file(byte[] content, String... map) {
        return CsvFile.read(content, List.of(map), FIELDS);
    }

    static List<CsvRow> rows(String text) {
        return all(file(text).rows());
    }

    static List<CsvRow> all(CsvRows rows) {
        var all = new ArrayList<CsvRow>();
        rows.forEachRemaining(all::add);
        return all;
    }

    static List<Fault> faultsOf(String text, String... map) {
        return faultsOf(text.getBytes(StandardCharsets.UTF_8), map);
    }

    static List<Fault> faultsOf(byte[] content, String... map) {
        BadInput refusal = Assertions.catchThrowableOfType(BadInput.class, () -> file(content, map));
        Assertions.assertThat(refusal).as("the file is refused").isNotNull();
        return refusal.faults();
    }
}
