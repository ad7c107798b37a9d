package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Crew;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class CallBackTest {

    private static final String NOW = "2031-03-03T09:00:00Z";
    private static final String TOMORROW = "2031-03-04T09:00:00Z";

    private final Crew crew;
    private final Desk desk;
    private final Http http;
    private final Sales sales;
    private final TaskService tasks;
    private final TestClock clock;
    private String lead;

    CallBackTest(Crew crew, Desk desk, Http http, Sales sales, TaskService tasks, TestClock clock) {
        this.crew = crew;
        this.desk = desk;
        this.http = http;
        this.sales = sales;
        this.tasks = tasks;
        this.clock = clock;
    }

    @BeforeEach
    void meet() {
        crew.meet();
        clock.set(NOW);
        lead = crew.ownedBy(Crew.RITA, "Ann");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void a_status_that_asks_for_it_says_when_to_call_back_and_the_task_is_due_then() {
        assertThat(status("{\"status\": \"call-back\"}").get("callBackAt").textValue())
                .isEqualTo(TOMORROW);
        assertThat(task().getDueDate()).isEqualTo(date(TOMORROW));
        assertThat(task().getFollowUpDate()).isEqualTo(date(TOMORROW));
    }

    @Test
    void a_time_that_is_named_goes_before_what_the_status_asks_for() {
        assertThat(status("{\"status\": \"call-back\", \"callBackAt\": \"2031-03-03T14:30:00+01:00\"}")
                        .get("callBackAt")
                        .textValue())
                .isEqualTo("2031-03-03T13:30:00Z");
    }

    @Test
    void a_status_that_asks_for_no_call_back_ends_it() {
        status("{\"status\": \"call-back\"}");
        assertThat(status("{\"status\": \"visit\"}").get("callBackAt").isNull()).isTrue();
        assertThat(task().getDueDate()).isNull();
        assertThat(task().getFollowUpDate()).isNull();
    }

    @Test
    void it_stays_when_the_lead_changes_hands() {
        status("{\"status\": \"call-back\"}");
        sales.ok(http.as(Crew.RITA).post("/api/leads/" + lead + "/release", "{}"));
        assertThat(task().getDueDate()).isEqualTo(date(TOMORROW));
        sales.ok(http.as(Crew.MONA).post("/api/leads/" + lead + "/reassign", "{\"user\": \"crew-ron\"}"));
        assertThat(task().getDueDate()).isEqualTo(date(TOMORROW));
    }

    @Test
    void completing_the_task_takes_it_as_a_text_or_a_date() {
        complete("{\"value\": \"2031-03-05T10:15+00:00\"}", 204);
        assertThat(look().get("callBackAt").textValue()).isEqualTo("2031-03-05T10:15:00Z");
        complete("{\"value\": \"2031-03-06T10:15:00.000+0000\", \"type\": \"Date\"}", 204);
        assertThat(look().get("callBackAt").textValue()).isEqualTo("2031-03-06T10:15:00Z");
        complete("{\"value\": \"tomorrow\"}", 400);
        complete("{\"value\": 5}", 400);
        assertThat(look().get("callBackAt").textValue()).isEqualTo("2031-03-06T10:15:00Z");
    }

    @Test
    void a_time_that_is_past_or_none_or_with_a_closing_status_is_refused() {
        refused("{\"status\": \"call-back\", \"callBackAt\": \"" + NOW + "\"}");
        refused("{\"status\": \"call-back\", \"callBackAt\": \"9999-01-01T00:00:00Z\"}");
        refused("{\"status\": \"call-back\", \"callBackAt\": \"tomorrow\"}");
        refused("{\"status\": \"sold\", \"callBackAt\": \"" + TOMORROW + "\"}");
    }

    @Test
    void a_lead_that_comes_in_with_such_a_status_is_due_as_well() {
        JsonNode fresh = sales.post("""
                {"leadGroup": "crew-mortgages", "name": "Ann", "status": "call-back", "owner": "crew-rita"}""");
        assertThat(fresh.get("callBackAt").textValue()).isEqualTo(TOMORROW);
    }

    @Test
    void a_call_back_is_asked_for_by_an_open_status_and_in_a_sensible_time() {
        var answer = http.admin().put("/api/lead-groups/crew-closing", """
                {"statuses": [{"id": "new", "stage": "NEW", "callBackAfter": "PT0S"},
                 {"id": "far", "stage": "NEW", "callBackAfter": "P4000D"},
                 {"id": "done", "stage": "CLOSED", "callBackAfter": "P1D"}]}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("statuses[0].callBackAfter", "statuses[1].callBackAfter", "statuses[2].callBackAfter");
    }

    private void refused(String body) {
        var answer = http.as(Crew.RITA).post("/api/leads/" + lead + "/status", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"callBackAt\"");
        assertThat(look().get("callBackAt").isNull()).isTrue();
    }

    private void complete(String callBackAt, int status) {
        var answer = http.as(Crew.RITA)
                .post(
                        "/engine-rest/task/" + desk.task(lead) + "/complete",
                        "{\"variables\": {\"callBackAt\": " + callBackAt + "}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private JsonNode status(String body) {
        return sales.ok(http.as(Crew.RITA).post("/api/leads/" + lead + "/status", body));
    }

    private JsonNode look() {
        return sales.get("/api/leads/" + lead);
    }

    private Task task() {
        return tasks.createTaskQuery().taskId(desk.task(lead)).singleResult();
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
