package io.nextup.handling;

import static io.nextup.testing.Desk.TOM;
import static io.nextup.testing.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Desk;
import io.nextup.testing.EngineTables;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The person whom a lead is about is in the lead's own row: not in the engine's tables, and not in the log. */
@NextUpTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final String CANARY = "Canary7";
    private static final Map<String, String> PERSON = Map.of(
            "name", CANARY + " Lee",
            "company", CANARY + " Ltd",
            "email", CANARY + "@example.com",
            "phone", "+44 20 " + CANARY,
            "addressLine1", "1 " + CANARY + " St",
            "postcode", CANARY,
            "source", "web");

    private final Desk desk;
    private final Sales sales;
    private final Http http;
    private final EngineTables engine;

    PersonalDataTest(Desk desk, Sales sales, Http http, EngineTables engine) {
        this.desk = desk;
        this.sales = sales;
        this.http = http;
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void nothing_of_a_posted_lead_is_kept_elsewhere(CapturedOutput log) {
        JsonNode lead = sales.post("{\"leadGroup\": \"desk\", \"owner\": \"" + TOM
                + "\", \"attributes\": {\"hobby\": \"" + CANARY + "\"}, " + fields("\"%s\": \"%s\"") + "}");
        work(lead.get("id").textValue());

        assertThat(engine.holding("canary-of-nobody")).isEmpty();
        assertThat(engine.holding(TOM)).as("the search finds what is there").isNotEmpty();
        assertThat(engine.holding(CANARY)).isEmpty();
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    @Test
    void nothing_of_a_lead_started_by_engine_rest_is_kept_elsewhere(CapturedOutput log) {
        JsonNode answer = sales.ok(start(
                fields("\"%s\": {\"value\": \"%s\"}") + ", " + text("owner", TOM) + ", " + text("hobby", CANARY)));
        work(answer.get("variables").get("leadId").get("value").textValue());

        assertThat(engine.holding(CANARY)).isEmpty();
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    @Test
    void bad_input_is_not_told_to_the_log(CapturedOutput log) {
        String bad = CANARY + " is no group";
        http.admin().post("/api/leads", "{\"leadGroup\": \"" + bad + "\", " + fields("\"%s\": \"%s\"") + "}");
        http.admin().post("/api/leads", "{\"leadGroup\": \"" + bad + "\", \"name\": " + CANARY);
        start(fields("\"%s\": {\"value\": \"%s\"}") + ", " + text("leadGroup", bad) + ", " + text("hobby", CANARY));
        start("\"name\": {\"value\": \"" + CANARY + "\", \"type\": \"Integer\"}");
        start("\"name\": {\"value\": \"" + CANARY + "\", \"type\": \"" + CANARY + "\"}");
        start("\"" + CANARY + "-x\": {\"value\": \"" + CANARY + "\", \"type\": \"Object\", \"valueInfo\":"
                + " {\"objectTypeName\": \"java.lang.String\", \"serializationDataFormat\": \"application/json\"}}");
        String lead = desk.leadOf(TOM);
        desk.as(TOM).complete(lead, text("status", CANARY) + ", " + text("note", CANARY) + ", " + text("next", CANARY));
        desk.as(TOM).status(lead, CANARY);

        assertThat(engine.holding(CANARY)).isEmpty();
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    @Test
    void failure_inside_does_not_tell_the_log_whom_it_was_about(CapturedOutput log) {
        desk.as(TOM).complete(desk.leadOf(TOM), text("leadId", CANARY) + ", " + text("note", CANARY));
        http.admin()
                .post(
                        "/engine-rest/process-definition/key/distribution/start",
                        "{\"variables\": {" + text("name", CANARY) + "}}");
        http.admin()
                .post(
                        "/engine-rest/process-definition/key/handling/start",
                        "{\"variables\": {" + text("name", CANARY) + ", " + text("leadId", CANARY) + "}}");

        assertThat(engine.holding(CANARY)).isEmpty();
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    /** They would stay in the engine's history, known by a task that is over, so that nobody finds them to erase them. */
    @Test
    void comments_and_attachments_are_not_taken() {
        String lead = desk.leadOf(TOM);
        String about = "{\"message\": \"" + CANARY + "\"}";

        assertThat(desk.as(TOM).task(lead, "comment/create", about).statusCode())
                .isBetween(400, 499);
        assertThat(desk.admin().task(lead, "comment/create", about).statusCode())
                .isBetween(400, 499);
        String form = "--line\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\n" + CANARY
                + "\r\n--line--\r\n";
        assertThat(http.admin()
                        .with("Content-Type", "multipart/form-data; boundary=line")
                        .send(
                                "POST",
                                "/engine-rest/task/" + desk.task(lead) + "/attachment/create",
                                BodyPublishers.ofString(form))
                        .statusCode())
                .isBetween(400, 499);

        assertThat(engine.holding(CANARY)).isEmpty();
    }

    private void work(String lead) {
        desk.done(desk.as(TOM).complete(lead, text("note", CANARY + " rings") + ", " + text("more", CANARY)));
        sales.ok(desk.as(TOM).api(lead, "request-reassign", "{\"note\": \"" + CANARY + "\"}"));
        desk.done(desk.as(Desk.MANAGER).completeReassign(lead, text("user", Desk.SUE) + ", " + text("note", CANARY)));
        desk.done(desk.as(Desk.SUE).complete(lead, text("status", "sold") + ", " + text("note", CANARY)));
    }

    private HttpResponse<String> start(String variables) {
        return http.admin()
                .post(
                        "/engine-rest/process-definition/key/lead-intake/start",
                        "{\"withVariablesInReturn\": true, \"variables\": {" + text("leadGroup", "desk") + ", "
                                + variables + "}}");
    }

    private static String fields(String form) {
        return PERSON.entrySet().stream()
                .map(field -> form.formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", "));
    }
}
