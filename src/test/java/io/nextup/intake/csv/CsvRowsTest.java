package io.nextup.intake.csv;

import static io.nextup.intake.csv.CsvFiles.all;
import static io.nextup.intake.csv.CsvFiles.file;
import static io.nextup.intake.csv.CsvFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final String BROKEN_QUOTE =
            "expected a closing quote with a comma or the end of the line behind it, found a quoted cell that does not"
                    + " end so: close it, and write a quote inside it twice";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_kind_of_line_end_is_read_with_and_without_a_final_one(String lineEnd) {
        String text = String.join(lineEnd, "Name,City", "Ann,London", "Bo,Lund");

        assertThat(rows(text))
                .isEqualTo(rows(text + lineEnd))
                .containsExactly(row(2, "name", "Ann", "city", "London"), row(3, "name", "Bo", "city", "Lund"));
    }

    @Test
    void cells_are_trimmed_and_blank_ones_left_out() {
        assertThat(rows("Name,City,Phone\n Ann ,\" \",")).containsExactly(row(2, "name", "Ann"));
    }

    @Test
    void quotes_keep_commas_quotes_and_line_ends() {
        assertThat(rows("Name,City\n\"Lee, \"\"Ann\"\"\",\"North\r\nLondon\"\nBo,Lund"))
                .containsExactly(
                        row(2, "name", "Lee, \"Ann\"", "city", "North\r\nLondon"),
                        row(4, "name", "Bo", "city", "Lund"));
    }

    @Test
    void a_quote_inside_a_plain_cell_is_text() {
        assertThat(rows("Name,City\nAnn \"Annie\" Lee,5\" nail"))
                .containsExactly(row(2, "name", "Ann \"Annie\" Lee", "city", "5\" nail"));
    }

    @Test
    void blank_lines_are_no_rows_but_count_as_lines() {
        assertThat(rows("\nName,City\n\n  \nAnn,London\n\n\nBo,Lund\n\n"))
                .containsExactly(row(5, "name", "Ann", "city", "London"), row(8, "name", "Bo", "city", "Lund"));
    }

    @Test
    void names_of_columns_may_go_over_several_lines() {
        assertThat(rows("Name,\"What matters\nmost\"\nAnn,Price"))
                .containsExactly(row(3, "name", "Ann", "whatMattersMost", "Price"));
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_told_and_stops_nothing() {
        assertThat(rows("Name,City\nAnn\nBo,Lund,SE\nCy,Cork"))
                .containsExactly(
                        fault(2, "expected 2 cells, as the first line has, found 1"),
                        fault(3, "expected 2 cells, as the first line has, found 3"),
                        row(4, "name", "Cy", "city", "Cork"));
    }

    @Test
    void text_behind_a_closing_quote_is_told_and_stops_nothing() {
        assertThat(rows("Name,City\n\"Ann\" Lee,London\nBo,Lund"))
                .containsExactly(fault(2, BROKEN_QUOTE), row(3, "name", "Bo", "city", "Lund"));
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_own_line_only() {
        assertThat(rows("Name,City\nAnn,\"London\nBo,Lund\nCy,Cork\n"))
                .containsExactly(
                        fault(2, BROKEN_QUOTE),
                        row(3, "name", "Bo", "city", "Lund"),
                        row(4, "name", "Cy", "city", "Cork"));
    }

    @Test
    void a_quote_that_is_never_closed_in_the_last_line_is_told() {
        assertThat(rows("Name,City\nAnn,\"")).containsExactly(fault(2, BROKEN_QUOTE));
    }

    @Test
    void a_quote_closed_by_a_later_line_with_the_wrong_number_of_cells_spoils_its_first_line_only() {
        assertThat(rows("Name,City,Note\nAnn,\"London\nBo,Lund,\"\nCy,Cork,"))
                .containsExactly(
                        fault(
                                2,
                                "expected 3 cells, as the first line has, found 2 up to a later line, because a quoted"
                                        + " cell goes on over the end of this one: check its quotes"),
                        fault(3, BROKEN_QUOTE),
                        row(4, "name", "Cy", "city", "Cork"));
    }

    @Test
    void a_broken_quote_in_line_5000_of_9000_is_one_row_told_and_all_others_read() {
        String text = IntStream.rangeClosed(2, 9_000)
                .mapToObj(line -> line == 5_000
                        ? "\"Ann,5000"
                        : line % 7 == 0 ? "\"Lee, Ann\",%d".formatted(line) : "Ann," + line)
                .collect(Collectors.joining("\r\n", "Name,External Id\r\n", "\r\n"));

        List<CsvRow> rows = rows(text);

        assertThat(rows)
                .hasSize(8_999)
                .filteredOn(row -> row.fault() != null)
                .containsExactly(fault(5_000, BROKEN_QUOTE));
        assertThat(rows).filteredOn(row -> row.fault() == null).allSatisfy(row -> assertThat(row.values())
                .containsEntry("externalId", String.valueOf(row.line())));
    }

    @Test
    void reading_goes_on_behind_any_number_of_rows_as_if_it_had_never_stopped() {
        CsvFile file = file("Name,City\nAnn,London\n\nBo,\"Lund\nCy\nDi,\"Derry\n\nNorth\"\nEd,\"Ely\n");
        List<CsvRow> rows = all(file.rows());

        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 4L, 5L, 6L, 9L);
        assertThat(rows).extracting(row -> row.fault() == null).containsExactly(true, false, false, true, false);
        for (int skipped = 0; skipped <= rows.size() + 1; skipped++) {
            assertThat(all(file.rows(skipped))).isEqualTo(rows.subList(Math.min(skipped, rows.size()), rows.size()));
        }
    }

    @Test
    void rows_end() {
        CsvRows rows = file("Name\nAnn").rows(1);

        assertThat(rows.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
    }

    @Test
    void a_hundred_thousand_rows_are_read_quickly() {
        String text = "Name,City,Note\n" + "Ann Lee,\"London\",\"a \"\"note\"\",\nof two lines\"\r\n".repeat(100_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(rows(text)).hasSize(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b\",a,\"\n", "b\",\"\n", "\"\n", "\"a,b\n", "\"\"\"\n", "a,\"\n", "\"\",\"\r\n"})
    void a_file_in_which_every_line_breaks_a_quote_takes_no_longer_than_others(String line) {
        String text = "Name" + ",".repeat(999) + "\n" + line.repeat(300_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(rows(text)).hasSize(300_000));
    }

    private static CsvRow row(long line, String... values) {
        return new CsvRow(
                line,
                IntStream.range(0, values.length / 2)
                        .boxed()
                        .collect(Collectors.toMap(i -> values[2 * i], i -> values[2 * i + 1])),
                null);
    }

    private static CsvRow fault(long line, String fault) {
        return new CsvRow(line, Map.of(), fault);
    }
}
