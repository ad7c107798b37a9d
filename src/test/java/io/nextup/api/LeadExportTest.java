package io.nextup.api;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.OTTO;
import static io.nextup.testing.Desk.TOM;
import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Desk;
import io.nextup.testing.EngineTables;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person who asks what is held about them is given all of it, and whoever reads it is written down. */
@NextUpTest
class LeadExportTest {

    private final Desk desk;
    private final Sales sales;
    private final Http http;
    private final People people;
    private final EngineTables database;
    private final JdbcTemplate jdbc;

    LeadExportTest(Desk desk, Sales sales, Http http, People people, EngineTables database, JdbcTemplate jdbc) {
        this.desk = desk;
        this.sales = sales;
        this.http = http;
        this.people = people;
        this.database = database;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void export_gives_every_column_of_the_lead_its_story_its_tasks_and_what_is_to_be_sent() {
        String lead = lead("export-1");
        jdbc.update(
                "insert into mail_outbox (lead, user_id, tries, due_at, told) values (?, ?, 0, current_timestamp, false)",
                lead,
                TOM);

        HttpResponse<String> answer = export(MANAGER, lead);
        JsonNode export = sales.ok(answer);

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"lead-" + lead + ".json\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(export.get("format").textValue()).isEqualTo("nextup-lead-export/1");
        assertThat(export.get("lead")).isEqualTo(desk.look(lead));
        List<String> columns = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where table_name = 'LEAD'", String.class);
        assertThat(columns).isNotEmpty().allMatch(column -> export.get("stored").has(column));
        assertThat(export.at("/stored/email_key").textValue()).isEqualTo("ann@export.example");
        assertThat(export.at("/stored/received_at").textValue()).endsWith("Z");
        assertThat(export.get("assignments")).isEqualTo(sales.get("/api/leads/" + lead + "/assignments"));
        assertThat(export.at("/tasks/0/id").textValue()).isEqualTo(desk.task(lead));
        assertThat(export.at("/tasks/0/name").textValue()).contains("Ann Export");
        assertThat(export.at("/mails/0/user").textValue()).isEqualTo(TOM);
        assertThat(export.at("/idempotencyKeys/0/key").textValue()).isEqualTo("export-1");
        assertThat(export.get("processInstances").toString())
                .contains(export.at("/lead/processInstanceId").textValue());
        assertThat(export.get("erasedAfter").isNull()).isTrue();
    }

    /** A new table that knows the lead makes this fail until the export tells what it holds. */
    @Test
    void nothing_is_held_where_the_export_does_not_look() {
        String lead = lead("export-2");
        sales.ok(export(MANAGER, lead));

        assertThat(database.everywhere(lead, "ann export", "ann@export.example").stream()
                        .map(place -> place.replaceAll("\\..*", ""))
                        .collect(Collectors.toSet()))
                .isSubsetOf(
                        "lead",
                        "assignment",
                        "request_key",
                        "mail_outbox",
                        // Processes, their one variable and their tasks
                        "act_ru_execution",
                        "act_ru_variable",
                        "act_ru_task",
                        "act_hi_procinst",
                        // Who read it: not the person's
                        "audit");
    }

    @Test
    void reading_an_export_is_written_down_and_nothing_of_the_person_with_it() {
        String lead = lead("export-3");

        sales.ok(export(MANAGER, lead));

        JsonNode entry = sales.get("/api/audit?kind=lead&id=" + lead).at("/items/0");
        assertThat(entry.get("action").textValue()).isEqualTo("EXPORT_READ");
        assertThat(entry.get("by").textValue()).isEqualTo(MANAGER);
        assertThat(entry.get("before").isNull() && entry.get("after").isNull()).isTrue();
    }

    @Test
    void only_managers_export_and_who_may_not_leaves_no_record() {
        String lead = lead("export-4");
        people.user("export-analyst", "analysts");

        assertProblem(export(TOM, lead), 403);
        assertProblem(export(OTTO, lead), 404);
        assertProblem(export("export-analyst", lead), 404);
        assertProblem(http.stranger().get("/api/leads/" + lead + "/export"), 401);
        assertProblem(http.admin().get("/api/leads/no-such-lead/export"), 404);

        assertThat(sales.get("/api/audit?kind=lead&id=" + lead).get("total").intValue())
                .isZero();
    }

    @Test
    void export_that_cannot_be_recorded_is_not_given() {
        String lead = lead("export-5");
        jdbc.execute("alter table audit add constraint export_broken check (resource <> '" + lead + "')");
        try {
            HttpResponse<String> answer = export(MANAGER, lead);
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain("Ann Export");
        } finally {
            jdbc.execute("alter table audit drop constraint export_broken");
        }
    }

    private HttpResponse<String> export(String user, String lead) {
        return http.as(user).get("/api/leads/" + lead + "/export");
    }

    private String lead(String key) {
        return sales.ok(http.admin().with("Idempotency-Key", key).post("/api/leads", """
                        {"leadGroup": "desk", "owner": "%s", "name": "Ann Export", "email": "Ann@Export.example"}""".formatted(TOM)))
                .get("id")
                .textValue();
    }
}
