package io.nextup.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.routing.RuleTables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a table of rules before it is saved. */
class TableReaderTest {

    private static final String TO_WEST = "[\"west\"]";

    private final TableReader reader = new TableReader(files -> {});

    @Test
    void a_row_whose_leads_an_earlier_one_takes_is_doubtful() {
        assertThat(said(table().row("a", "\"DE\", \"AT\"", "", TO_WEST).row("b", "\"AT\"", ">= 5", TO_WEST)))
                .contains("DOUBT 2 is never reached as the first: row 1 before it take all its leads");
    }

    @Test
    void a_row_whose_leads_several_earlier_ones_take_together_is_doubtful() {
        assertThat(said(table().row("a", "", "< 10", TO_WEST)
                        .row("b", "", ">= 10", TO_WEST)
                        .row("c", "\"DE\"", "[5..15]", TO_WEST)))
                .contains("DOUBT 3 is never reached as the first: rows 1, 2 before it take all its leads");
    }

    @Test
    void a_row_that_some_lead_reaches_is_not_doubtful_be_it_only_a_lead_without_the_field() {
        assertThat(said(table().row("a", "", "< 10", TO_WEST)
                        .row("b", "", ">= 10", TO_WEST)
                        .row("c", "", "", TO_WEST)))
                .containsExactly("NOTE 3 overlaps rows 1, 2 before it: both match a lead with Budget 9");
    }

    @Test
    void a_row_that_nothing_can_match_is_doubtful() {
        assertThat(said(table().row("a", "", "[9..5]", TO_WEST)))
                .contains("DOUBT 1 is never reached as the first: no lead matches it");
    }

    @Test
    void overlaps_are_shown_by_a_lead_that_both_rows_match() {
        assertThat(said(table().row("a", "\"DE\"", "", TO_WEST).row("b", "", ">= 1000", TO_WEST)))
                .contains("NOTE 2 overlaps row 1 before it: both match a lead with Country \"DE\", Budget 1000");
    }

    @Test
    void leads_that_reach_no_row_are_shown() {
        assertThat(said(table().row("a", "\"DE\"", "", TO_WEST).row("b", "not(\"DE\")", ">= 10", TO_WEST)))
                .contains(
                        "NOTE 0 has no row for a lead with Country another than all here, Budget 9; the fallback gets them");
    }

    @Test
    void nothing_is_claimed_of_conditions_that_are_known_only_of_a_lead() {
        assertThat(said(table().row("a", "starts with(?, \"D\")", "", TO_WEST)
                        .row("b", "\"DE\"", "", TO_WEST)
                        .row("c", "", "", TO_WEST)))
                .containsExactly("NOTE 3 overlaps row 2 before it: both match a lead with Country \"DE\"");
    }

    @Test
    void what_cannot_be_read_names_its_row_and_column() {
        assertThat(said(table().row("a", "\"DE", "", TO_WEST).row("b", "", "", "west east")))
                .contains(
                        "FAULT 1 Country: cannot be read; write for example \"DE\", \"DE\", \"AT\" or >= 1000",
                        "FAULT 2 groups: expected ids in quotes, such as [\"west\", \"east\"]");
    }

    @Test
    void a_text_without_quotes_and_a_text_among_numbers_are_doubtful() {
        assertThat(said(table().row("a", "DE", "\"much\"", TO_WEST)))
                .contains(
                        "DOUBT 1 Country: without quotes this is the name of a field; write \"DE\" for the text",
                        "DOUBT 1 Budget: a text never matches in a column of type double");
    }

    @Test
    void a_row_that_names_nobody_is_doubtful() {
        assertThat(said(table().row("a", "", "", "")))
                .contains("DOUBT 1 names nobody, so a lead that matches it is nobody's");
    }

    @Test
    void another_table_is_none_of_the_stream() {
        RuleTables.Reading reading = reader.read(
                "service-case-routing", table().row("a", "", "", TO_WEST).toString());

        assertThat(reading.sheet()).isEmpty();
        assertThat(texts(reading)).containsExactly("FAULT 0 holds no decision table with the id service-case-routing");
    }

    private static DmnText table() {
        return DmnText.table("lead-routing")
                .input("Country", "string")
                .input("Budget", "double")
                .output("groups");
    }

    private List<String> said(DmnText table) {
        return texts(reader.read("lead-routing", table.toString()));
    }

    private static List<String> texts(RuleTables.Reading reading) {
        return reading.findings().stream()
                .map(one -> one.weight() + " " + one.row() + " " + one.text())
                .toList();
    }
}
