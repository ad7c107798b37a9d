package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Crew;
import io.nextup.testing.Desk;
import io.nextup.testing.EngineTables;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class TaskAnswersTest {

    private final Crew crew;
    private final Desk desk;
    private final Http http;
    private final Sales sales;
    private final EngineTables engine;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FilterService filters;

    TaskAnswersTest(
            Crew crew,
            Desk desk,
            Http http,
            Sales sales,
            EngineTables engine,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            FilterService filters) {
        this.crew = crew;
        this.desk = desk;
        this.http = http;
        this.sales = sales;
        this.engine = engine;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.filters = filters;
    }

    @BeforeEach
    void meet() {
        crew.meet();
    }

    @Test
    void a_form_is_told_the_lead_as_it_is_now() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Told");
        JsonNode told = formVariables(Crew.RITA, lead, "");
        assertThat(value(told, "who")).isEqualTo("Ann Told");
        assertThat(value(told, "phone")).isEqualTo("020 7946 0101");
        assertThat(value(told, "leadGroupName")).isEqualTo("Mortgages");
        assertThat(value(told, "status")).isEqualTo("new");
        assertThat(told.get("statuses").get("type").textValue()).isEqualTo("Json");
        assertThat(value(told, "statuses")).contains("{\"label\":\"Call back\",\"value\":\"call-back\"}");
        assertThat(value(told, "callBackStatuses")).isEqualTo("[\"call-back\"]");
        assertThat(value(told, "attributes")).contains("budget", "250000");

        sales.ok(http.as(Crew.RITA).post("/api/leads/" + lead + "/status", "{\"status\": \"visit\"}"));
        assertThat(value(formVariables(Crew.RITA, lead, ""), "statusName")).isEqualTo("Visit");
    }

    @Test
    void only_the_variables_that_are_asked_for_are_told() {
        JsonNode told = formVariables(Crew.RITA, crew.ownedBy(Crew.RITA, "Ann Few"), "?variableNames=phone,statusName");
        assertThat(told.fieldNames()).toIterable().containsExactlyInAnyOrder("phone", "statusName");
    }

    @Test
    void who_may_not_see_the_task_is_told_nothing() {
        String task = desk.task(crew.ownedBy(Crew.RITA, "Ann Hidden"));
        var answer = http.as(Crew.RON).get("/engine-rest/task/" + task + "/form-variables");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Ann Hidden", "020 7946");
    }

    @Test
    void a_process_that_merely_says_it_is_about_a_lead_is_told_nothing_of_it() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Stolen");
        String deployment = repository
                .createDeployment()
                .addModelInstance(
                        "pretender.bpmn",
                        Bpmn.createExecutableProcess("pretender")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            String instance = runtime.startProcessInstanceByKey("pretender", Map.of("leadId", lead))
                    .getId();
            String task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            String told = http.admin()
                    .get("/engine-rest/task/" + task + "/form-variables")
                    .body();
            assertThat(told).contains("leadId").doesNotContain("Ann Stolen");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void earlier_leads_of_the_same_person_are_told_without_anything_of_the_person() {
        duplicates("{\"scope\": \"ALL\", \"match\": [\"NAME\"], \"action\": \"LINK\"}");
        try {
            crew.ownedBy(Crew.RON, "Ann Twice");
            String second = crew.ownedBy(Crew.RITA, "Ann Twice");
            assertThat(value(formVariables(Crew.RITA, second, ""), "duplicates"))
                    .contains("\"status\":\"New\"", "\"leadGroup\":\"Mortgages\"", "\"owner\":\"crew-ron\"")
                    .doesNotContain("Ann", "020");
        } finally {
            duplicates("{}");
        }
    }

    @Test
    void nothing_that_a_form_shows_or_sends_is_kept_as_a_variable() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Passing");
        formVariables(Crew.RITA, lead, "");
        var answer = http.as(Crew.RITA).post("/engine-rest/task/" + desk.task(lead) + "/submit-form", """
                {"variables": {"status": {"value": "visit"}, "note": {"value": "note-passing"},
                 "next": {"value": "keep"}, "another": {"value": "another-passing"}}}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(engine.holding("note-passing", "another-passing", "020 7946 0101"))
                .isEmpty();
        assertThat(sales.get("/api/leads/" + lead).get("note").textValue()).isEqualTo("note-passing");
    }

    @Test
    void a_task_is_called_by_the_name_of_the_lead_and_follows_it() {
        duplicates("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"LINK_AND_COPY\"}");
        try {
            String oldest = post("\"email\": \"first@example.com\", \"company\": \"Acme\"");
            assertThat(name(oldest)).isEqualTo("Acme · Mortgages");
            post("\"email\": \"first@example.com\", \"name\": \"Ann Known\"");
            assertThat(name(oldest)).isEqualTo("Ann Known · Mortgages");
        } finally {
            duplicates("{}");
        }
    }

    @Test
    void a_task_has_a_name_however_little_or_much_is_known() {
        assertThat(name(post("\"phone\": \"020 7946 0199\""))).isEqualTo("Lead · Mortgages");
        assertThat(name(post("\"externalId\": \"X-1\""))).isEqualTo("X-1 · Mortgages");
        assertThat(name(crew.ownedBy(Crew.RITA, "A".repeat(255)))).hasSize(255).endsWith("…");
    }

    @Test
    void a_list_shows_status_and_age_of_each_lead() {
        crew.ownedBy(Crew.RITA, "Ann Listed");
        String filter = filters.createFilterQuery()
                .filterName("My leads")
                .singleResult()
                .getId();
        JsonNode page = sales.ok(http.as(Crew.RITA)
                .with("Accept", "application/hal+json")
                .post("/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=15", "{}"));
        JsonNode listed = StreamSupport.stream(page.get("_embedded").get("task").spliterator(), false)
                .filter(task -> task.get("name").textValue().startsWith("Ann Listed"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.get("_embedded").get("variable").findValuesAsText("value"))
                .containsExactly("New", "just now");
    }

    private void duplicates(String setting) {
        sales.ok(http.admin().put("/api/duplicates", setting));
    }

    private String post(String fields) {
        return sales.post("{\"leadGroup\": \"crew-mortgages\", \"owner\": \"crew-rita\", " + fields + "}")
                .get("id")
                .textValue();
    }

    private JsonNode formVariables(String user, String lead, String query) {
        return sales.ok(http.as(user).get("/engine-rest/task/" + desk.task(lead) + "/form-variables" + query));
    }

    private static String value(JsonNode told, String name) {
        return told.get(name).get("value").asText();
    }

    private String name(String lead) {
        return tasks.createTaskQuery().taskId(desk.task(lead)).singleResult().getName();
    }
}
