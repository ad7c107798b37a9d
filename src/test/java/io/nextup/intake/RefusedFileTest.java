package io.nextup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are no files of leads: refused as a whole, with the field that is wrong, and nothing is kept of them. */
@NextUpTest
class RefusedFileTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String LEAD_GROUP = "leadGroup=refused-files";

    private final Http http;
    private final Sales sales;
    private final JdbcClient jdbc;
    private final ImportCalls calls;
    private int importsBefore;

    RefusedFileTest(Http http, Sales sales, JdbcClient jdbc) {
        this.http = http;
        this.sales = sales;
        this.jdbc = jdbc;
        this.calls = new ImportCalls(http, sales);
    }

    @BeforeEach
    void countImports() {
        sales.leadGroup("refused-files");
        importsBefore = imports();
    }

    @Test
    void latin_1_is_refused_with_the_line_of_its_first_bad_byte() {
        byte[] latin1 = "name\nAnn\nJosé\n".getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(calls.send(http.admin(), latin1, LEAD_GROUP), "file", "UTF-8", "line 3");
    }

    @Test
    void nul_is_refused_with_its_line() {
        assertRefused(send("name\nAnn\0\n"), "file", "NUL", "line 2");
    }

    @Test
    void file_without_a_line_of_names_is_refused() {
        assertRefused(send("Ann,020 7946 0018\nBob,020 7946 0019\n"), "file", "must name the columns");
    }

    @Test
    void million_columns_are_refused() {
        assertRefused(send("name" + ",".repeat(1_000_000) + "\nAnn\n"), "file", "at most 1000 columns");
    }

    @Test
    void empty_file_is_refused() {
        assertRefused(send(""), "file", "not empty");
        assertRefused(send(" \n \n"), "file", "found nothing");
    }

    @Test
    void form_without_a_file_is_refused() {
        assertRefused(calls.sendWithoutFile(http.admin(), "refused-files"), "file", "is needed");
    }

    @Test
    void body_that_is_no_form_is_refused() {
        HttpResponse<String> answer = http.admin().post("/api/leads/import", "{\"file\": \"name\"}");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertNothingKept();
    }

    @Test
    void every_wrong_parameter_is_named() {
        HttpResponse<String> answer = calls.send(
                http.admin(),
                "name\nAnn\n",
                "leadGroup=unheard-of",
                "stream=river",
                "source=" + "long".repeat(64) + "er");

        assertRefused(answer, "leadGroup", "no such lead group");
        assertRefused(answer, "stream", "expected one of ");
        assertRefused(answer, "source", "at most 255 characters");
        assertThat(answer.body()).doesNotContain("unheard-of", "river", "longlong");
    }

    @Test
    void every_wrong_entry_of_the_map_is_named() {
        HttpResponse<String> answer = calls.send(
                http.admin(), "name\nAnn\n", LEAD_GROUP, "map=no column", "map=city=Unheard Of", "map=9lives=name");

        assertRefused(answer, "map", "map entry 1 ", "map entry 2 ", "map entry 3 ");
        assertThat(answer.body()).doesNotContain("no column\"", "Unheard Of", "9lives");
    }

    @Test
    void file_over_ten_mebibytes_is_refused() {
        HttpResponse<String> answer = send("name\n" + "x".repeat(10 * MEBIBYTE));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertNothingKept();
    }

    private HttpResponse<String> send(String file) {
        return calls.send(http.admin(), file, LEAD_GROUP);
    }

    private void assertRefused(HttpResponse<String> answer, String field, String... messages) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(sales.read(answer.body()).get("errors").findValuesAsText("field"))
                .contains(field);
        assertThat(answer.body()).contains(messages);
        assertNothingKept();
    }

    private void assertNothingKept() {
        assertThat(imports()).isEqualTo(importsBefore);
    }

    private int imports() {
        return jdbc.sql("select count(*) from lead_import").query(Integer.class).single();
    }
}
