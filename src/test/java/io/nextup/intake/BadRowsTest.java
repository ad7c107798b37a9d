package io.nextup.intake;

import static io.nextup.intake.ImportCalls.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files with rows that are not taken in: each is told by its line, and the others are taken. */
@NextUpTest
class BadRowsTest {

    private final Http http;
    private final Sales sales;
    private final ImportCalls calls;

    BadRowsTest(Http http, Sales sales) {
        this.http = http;
        this.sales = sales;
        this.calls = new ImportCalls(http, sales);
    }

    @BeforeEach
    void a_group_of_two_gets_everything() {
        sales.leadGroup("bad-courses");
        sales.userGroup("bad-team", "SEQUENTIAL", "bad-ann", "bad-bob");
        sales.everythingTo("bad-team");
        duplicates("{\"scope\": \"OFF\"}");
    }

    @AfterEach
    void compareNoMore() {
        duplicates("{\"scope\": \"OFF\"}");
    }

    @Test
    void every_row_is_counted_once_whatever_becomes_of_it() {
        duplicates("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"REFUSE\"}");

        JsonNode done = calls.imported("""
                name,email,externalId
                Ann,counted@example.com,counted-1
                Bob,COUNTED@example.com,counted-2
                Ann,counted@example.com,counted-1
                Cid,no-address-at-all,counted-3
                Dan,counted-dan@example.com
                """, "leadGroup=bad-courses");

        assertCounts(done, 5, 1, 1, 1, 2);
        assertThat(done.get("errors")).hasSize(2);
        assertThat(done.get("errors").get(0).get("line").intValue()).isEqualTo(5);
        assertThat(done.get("errors").get(1).get("line").intValue()).isEqualTo(6);
        assertThat(done.get("errors").toString())
                .contains("email: expected an e-mail address", "expected 3 cells")
                .doesNotContain("no-address-at-all", "counted-dan", "Cid", "Dan");
    }

    @Test
    void row_without_a_lead_group_is_an_error_where_the_file_names_none() {
        JsonNode done = calls.imported("name,leadGroup\nAnn,bad-courses\nBob,\n");

        assertCounts(done, 2, 1, 0, 0, 1);
        assertThat(done.get("errors").toString()).isEqualTo("[{\"line\":3,\"message\":\"leadGroup: is needed\"}]");
    }

    @Test
    void row_with_more_faults_than_can_be_kept_stops_nothing() {
        String columns = String.join(
                ",",
                IntStream.range(0, 200).mapToObj(column -> "answer" + column).toList());
        String tooLong = String.join(
                ",",
                IntStream.range(0, 200).mapToObj(column -> "x".repeat(2001)).toList());

        JsonNode done = calls.imported(
                "name," + columns + "\nAnn," + tooLong + "\nBob" + ",".repeat(200) + "\n", "leadGroup=bad-courses");

        assertCounts(done, 2, 1, 0, 0, 1);
        assertThat(done.get("errors").get(0).get("message").textValue())
                .startsWith("attributes.answer0: expected at most 2000 characters")
                .hasSizeLessThanOrEqualTo(4000)
                .endsWith("and more");
    }

    @Test
    void broken_quote_in_a_long_file_costs_exactly_its_line() {
        StringBuilder file = new StringBuilder("name,externalId\n");
        IntStream.rangeClosed(2, 5500)
                .forEach(line -> file.append(line == 5000 ? "\"Broken,long-file\n" : "Ann,long-file\n"));

        JsonNode done = calls.imported(file.toString(), "leadGroup=bad-courses");

        assertCounts(done, 5499, 1, 5497, 0, 1);
        assertThat(done.get("errors")).hasSize(1);
        assertThat(done.get("errors").get(0).get("line").intValue()).isEqualTo(5000);
        assertThat(done.get("errors").get(0).get("message").textValue())
                .contains("closing quote")
                .doesNotContain("Broken");
    }

    private void duplicates(String setting) {
        sales.ok(http.admin().put("/api/duplicates", setting));
    }
}
