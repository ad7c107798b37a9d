package io.nextup.intake.csv;

import static io.nextup.intake.csv.CsvFiles.all;
import static io.nextup.intake.csv.CsvFiles.faultsOf;
import static io.nextup.intake.csv.CsvFiles.file;
import static io.nextup.intake.csv.CsvFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.problem.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void utf8_is_read_with_a_byte_order_mark_and_without() {
        assertThat(rows("\uFEFFName,City\nÅsa,Malmö"))
                .isEqualTo(rows("Name,City\nÅsa,Malmö"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.values()).containsEntry("name", "Åsa").containsEntry("city", "Malmö"));
    }

    @Test
    void characters_beyond_the_basic_plane_are_kept() {
        assertThat(rows("Name\n😀 Ann")).singleElement().satisfies(row -> assertThat(row.values())
                .containsEntry("name", "😀 Ann"));
    }

    @Test
    void latin_1_is_refused_with_the_line_of_its_first_bad_byte() {
        byte[] latin1 = "Name,City\nAnn,London\r\nÅsa,Malmö\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faultsOf(latin1))
                .containsExactly(
                        new Fault(
                                "file",
                                "expected UTF-8, found the first bad byte in line 3; save the file as UTF-8 and send it again"));
    }

    @Test
    void a_character_cut_off_at_the_end_is_no_utf8() {
        byte[] cut = {'N', 'a', 'm', 'e', '\n', (byte) 0xC3};

        assertThat(faultsOf(cut)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("expected UTF-8", "in line 2"));
    }

    @Test
    void a_surrogate_in_utf8_is_refused() {
        byte[] surrogate = {'N', 'a', 'm', 'e', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80};

        assertThat(faultsOf(surrogate)).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("expected UTF-8", "in line 2"));
    }

    @Test
    void utf16_is_refused() {
        assertThat(faultsOf("Name\nAnn".getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("expected UTF-8", "in line 1"));
        assertThat(faultsOf("Name\nAnn".getBytes(StandardCharsets.UTF_16LE)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("NUL character in line 1"));
    }

    @Test
    void a_nul_is_refused_with_its_line() {
        assertThat(faultsOf("Name\rAnn\r\nBo\0b\n"))
                .containsExactly(new Fault(
                        "file",
                        "expected text, found a NUL character in line 3; save the file as UTF-8 and send it again"));
    }

    @Test
    void an_empty_file_is_refused() {
        var nothing =
                new Fault("file", "expected a first line that names the columns and rows below it, found nothing");

        assertThat(faultsOf("")).containsExactly(nothing);
        assertThat(faultsOf("\uFEFF")).containsExactly(nothing);
        assertThat(faultsOf("\r\n \n")).containsExactly(nothing);
    }

    @Test
    void a_file_of_a_first_line_only_has_no_rows() {
        assertThat(all(file("Name,City").rows())).isEmpty();
        assertThat(all(file("Name,City\r\n").rows())).isEmpty();
    }
}
