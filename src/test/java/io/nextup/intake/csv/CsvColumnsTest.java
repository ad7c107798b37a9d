package io.nextup.intake.csv;

import static io.nextup.intake.csv.CsvFiles.faultsOf;
import static io.nextup.intake.csv.CsvFiles.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.nextup.problem.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {

    private static final String NO_HEADER =
            "the first line must name the columns, with commas between them, and a column"
                    + " must fill name, company, email, phone or externalId: name the columns so, or send map, as in"
                    + " externalId=Column Name";

    @Test
    void a_column_named_like_a_field_fills_it_whatever_its_case_spaces_and_underscores() {
        assertThat(targets("E-Mail,external_id,NAME,Alternate Phone,address_line1,City"))
                .containsExactly("email", "externalId", "name", "alternatePhone", "addressLine1", "city");
    }

    @Test
    void any_other_column_is_an_attribute() {
        assertThat(targets("Name,Lead Source,TotalVisits")).containsExactly("name", "leadSource", "totalVisits");
    }

    @Test
    void a_column_without_a_name_is_ignored() {
        assertThat(targets("Name,, - ,Имя,")).containsExactly("name", null, null, null, null);
    }

    @Test
    void map_wins_over_the_name_of_a_column() {
        assertThat(targets("Lead Number,Name,Company", "externalId=Lead Number", "contact=Name"))
                .containsExactly("externalId", "contact", "company");
    }

    @Test
    void map_finds_a_column_trimmed_and_exactly_before_ignoring_case() {
        assertThat(targets(" Number ,NUMBER", " external_ID = Number ")).containsExactly("externalId", "number");
        assertThat(targets("Number", "externalId=nUMBER")).containsExactly("externalId");
    }

    @Test
    void map_can_name_a_column_that_is_otherwise_ignored() {
        assertThat(targets("Имя,Город", "name=Имя", "town=Город")).containsExactly("name", "town");
    }

    @Test
    void every_fault_of_the_map_and_the_columns_is_told_at_once_by_its_number() {
        assertThat(faultsOf(
                        "Name,Budget,budget,Tag,Tag,Note",
                        "Lead Number",
                        "email=",
                        "e-mail=Note",
                        "externalId=Lead Number",
                        "label=Tag",
                        "remark=Note",
                        "comment=note"))
                .containsExactly(
                        new Fault("map", "map entry 1 has no column: expected target=Column Name"),
                        new Fault("map", "map entry 2 has no column: expected target=Column Name"),
                        new Fault(
                                "map",
                                "map entry 3 has no target that is a field or an attribute: expected letters, digits"
                                        + " and _, beginning with no digit, before the ="),
                        new Fault(
                                "map",
                                "map entry 4 names a column that the first line does not have: expected"
                                        + " target=Column Name"),
                        new Fault(
                                "map",
                                "map entry 5 names a column that the first line has more than once (columns 4 and 5):"
                                        + " rename all but one of them"),
                        new Fault(
                                "map",
                                "map entry 7 names the same column as an entry before it: leave one of them out"),
                        new Fault(
                                "file",
                                "columns 2 and 3 fill the same field or attribute: rename all but one of them, or send"
                                        + " map, as in anotherName=Column Name"),
                        new Fault(
                                "file",
                                "columns 4 and 5 fill the same field or attribute: rename all but one of them, or send"
                                        + " map, as in anotherName=Column Name"));
    }

    @Test
    void map_cannot_fill_a_field_that_another_column_fills() {
        assertThat(faultsOf("Name,Email,Work address", "email=Work address"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).startsWith("columns 2 and 3 fill the same field"));
    }

    @Test
    void a_file_without_a_first_line_of_names_is_refused() {
        assertThat(faultsOf("Ann Lee,ann@example.com\nBo Ek,bo@example.com\n"))
                .containsExactly(new Fault("file", NO_HEADER));
    }

    @Test
    void columns_that_cannot_tell_who_the_lead_is_are_refused() {
        assertThat(faultsOf("City,Budget\nLondon,10")).containsExactly(new Fault("file", NO_HEADER));
    }

    @Test
    void other_separators_than_the_comma_are_refused() {
        assertThat(faultsOf("Name;Email\nAnn;ann@example.com")).containsExactly(new Fault("file", NO_HEADER));
    }

    @Test
    void a_line_of_names_with_a_broken_quote_is_refused() {
        assertThat(faultsOf("Name,\"City\nAnn,London"))
                .containsExactly(new Fault(
                        "file",
                        "the line that names the columns has a quoted cell that is not closed, or text behind its"
                                + " closing quote: close it, and write a quote inside it twice"));
    }

    @Test
    void a_thousand_columns_are_taken_and_one_more_is_not() {
        assertThat(file("Name" + ",".repeat(999)).columns().size()).isEqualTo(1_000);
        assertThat(faultsOf("Name" + ",".repeat(1_000)))
                .containsExactly(new Fault("file", "expected at most 1000 columns in the first line, found 1001"));
    }

    @Test
    void a_million_columns_are_refused_at_once() {
        String names = "Name" + ",\"a b\"".repeat(1_000_000);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(faultsOf(names))
                .containsExactly(new Fault("file", "expected at most 1000 columns in the first line, found 1000001")));
    }

    private static List<String> targets(String names, String... map) {
        CsvColumns columns = file(names + "\n", map).columns();
        return IntStream.range(0, columns.size()).mapToObj(columns::target).toList();
    }
}
