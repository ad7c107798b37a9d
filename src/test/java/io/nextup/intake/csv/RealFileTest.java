package io.nextup.intake.csv;

import static io.nextup.intake.csv.CsvFiles.all;
import static io.nextup.intake.csv.CsvFiles.faultsOf;
import static io.nextup.intake.csv.CsvFiles.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shape of an export as a sales system writes it: no contact data, and a comma behind the last column. */
class RealFileTest {

    private static final String EXPORT = """
            Prospect ID,Lead Number,Lead Origin,TotalVisits,Country,What is your current occupation,City,Last Notable Activity,
            7927b2df-8bba,660737,API,0,,Unemployed,Select,Modified,
            2a272436-5132,660728,Landing Page Submission,5,India,Student,Mumbai,Email Opened,
            """;

    @Test
    void an_export_is_read_once_map_tells_which_column_is_the_external_id() {
        assertThat(all(file(EXPORT, "externalId=Lead Number").rows()))
                .containsExactly(
                        new CsvRow(
                                2,
                                Map.of(
                                        "prospectID", "7927b2df-8bba",
                                        "externalId", "660737",
                                        "leadOrigin", "API",
                                        "totalVisits", "0",
                                        "whatIsYourCurrentOccupation", "Unemployed",
                                        "city", "Select",
                                        "lastNotableActivity", "Modified"),
                                null),
                        new CsvRow(
                                3,
                                Map.of(
                                        "prospectID", "2a272436-5132",
                                        "externalId", "660728",
                                        "leadOrigin", "Landing Page Submission",
                                        "totalVisits", "5",
                                        "country", "India",
                                        "whatIsYourCurrentOccupation", "Student",
                                        "city", "Mumbai",
                                        "lastNotableActivity", "Email Opened"),
                                null));
    }

    @Test
    void without_map_it_tells_nobody_apart_and_is_refused() {
        assertThat(faultsOf(EXPORT)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("externalId=Column Name"));
    }
}
