package io.nextup.intake;

import static io.nextup.intake.ImportCalls.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of leads that are taken in: what becomes of their rows. */
@NextUpTest
class ImportTest {

    private final Http http;
    private final Sales sales;
    private final JdbcClient jdbc;
    private final ImportCalls calls;

    ImportTest(Http http, Sales sales, JdbcClient jdbc) {
        this.http = http;
        this.sales = sales;
        this.jdbc = jdbc;
        this.calls = new ImportCalls(http, sales);
    }

    @BeforeEach
    void a_group_of_two_gets_everything() {
        sales.leadGroup("file-courses");
        sales.leadGroup("file-loans");
        sales.userGroup("file-team", "SEQUENTIAL", "file-ann", "file-bob");
        sales.everythingTo("file-team");
        duplicates("{\"scope\": \"OFF\"}");
    }

    @AfterEach
    void compareNoMore() {
        duplicates("{\"scope\": \"OFF\"}");
    }

    @Test
    void file_is_accepted_at_once_and_taken_in_to_its_end() {
        var begun = calls.send(http.admin(), "Name,Phone\nAnn,020 7946 0018\nBob,\n", "leadGroup=file-courses");

        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.headers().firstValue("Location"))
                .contains("/api/imports/" + sales.read(begun.body()).get("id").textValue());
        JsonNode done = calls.done(http.admin(), begun);
        assertCounts(done, 2, 2, 0, 0, 0);
        assertThat(done.get("assigned").intValue()).isEqualTo(2);
        assertThat(done.get("errors")).isEmpty();
    }

    @Test
    void file_is_erased_when_its_last_row_is_done() {
        JsonNode done = calls.imported("name\nAnn\n", "leadGroup=file-courses");

        assertThat(jdbc.sql("select count(*) from import_part where import = :id")
                        .param("id", done.get("id").textValue())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void rows_in_a_name_of_columns_alone_are_none() {
        assertCounts(calls.imported("name,phone\n", "leadGroup=file-courses"), 0, 0, 0, 0, 0);
    }

    @Test
    void same_file_twice_adds_nothing() {
        String file = "Lead Number,Name\nTwice-1,Ann\nTwice-2,Bob\n";
        String[] fields = {"leadGroup=file-courses", "source=file-twice", "map=externalId=Lead Number"};
        assertCounts(calls.imported(file, fields), 2, 2, 0, 0, 0);

        assertCounts(calls.imported(file, fields), 2, 0, 2, 0, 0);

        assertThat(sales.get("/api/leads?q=Twice-").get("total").intValue()).isEqualTo(2);
    }

    @Test
    void row_may_name_its_lead_group_its_status_and_its_owner() {
        JsonNode done = calls.imported("""
                name,leadGroup,status,owner,Course Fee
                Columns Ann,file-loans,call-back,file-bob,12
                Columns Bob,,,,
                Columns Cid,file-nowhere,,,
                Columns Dan,,unheard-of,,
                Columns Eve,,,nobody-here,
                """, "leadGroup=file-courses");

        assertCounts(done, 5, 2, 0, 0, 3);
        JsonNode ann = lead("Columns Ann");
        assertThat(ann.get("leadGroup").textValue()).isEqualTo("file-loans");
        assertThat(ann.get("status").textValue()).isEqualTo("call-back");
        assertThat(ann.get("owner").textValue()).isEqualTo("file-bob");
        assertThat(ann.get("assignedBy").textValue()).isEqualTo("PRESET");
        assertThat(ann.get("attributes").get("courseFee").textValue()).isEqualTo("12");
        JsonNode bob = lead("Columns Bob");
        assertThat(bob.get("leadGroup").textValue()).isEqualTo("file-courses");
        assertThat(bob.get("status").textValue()).isEqualTo("new");
        assertThat(bob.get("assignedBy").textValue()).isEqualTo("GROUP");
    }

    private JsonNode lead(String name) {
        JsonNode found = sales.get("/api/leads?q=" + name.replace(" ", "%20"));
        assertThat(found.get("total").intValue()).as(name).isEqualTo(1);
        return found.get("items").get(0);
    }

    private void duplicates(String setting) {
        sales.ok(http.admin().put("/api/duplicates", setting));
    }
}
