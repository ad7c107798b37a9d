package io.nextup.intake;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Service cases come the way of leads: the same checks, dealing and handling, by a setting, rules and turns of their own. */
@NextUpTest
class ServiceCaseTest {

    private static final String START = "/engine-rest/process-definition/key/service-case-intake/start";

    private final Sales sales;
    private final Http http;
    private final TaskService tasks;
    private final RepositoryService repository;

    ServiceCaseTest(Sales sales, Http http, TaskService tasks, RepositoryService repository) {
        this.sales = sales;
        this.http = http;
        this.tasks = tasks;
        this.repository = repository;
    }

    @BeforeEach
    void service() {
        sales.leadGroup("cases");
        sales.userGroup("case-team", "SEQUENTIAL", "case-ann", "case-bob");
        sales.distribution("service-case", "{\"method\": \"USER_GROUP\", \"userGroup\": \"case-team\"}");
    }

    @AfterEach
    void asBefore() {
        sales.distribution("service-case", "{}");
        sales.ok(http.admin().put("/api/duplicates", "{\"scope\": \"OFF\"}"));
    }

    @Test
    void a_service_case_has_subject_description_and_priority_and_is_dealt_at_once() {
        JsonNode made = sales.post(serviceCase("""
                "name": "Ann", "subject": "No heating", "description": "%s", "priority": 80""".formatted("cold ".repeat(2000))));

        JsonNode seen = sales.get("/api/leads/" + made.get("id").textValue());
        assertThat(seen).isEqualTo(made);
        assertThat(seen.get("stream").textValue()).isEqualTo("service-case");
        assertThat(seen.get("subject").textValue()).isEqualTo("No heating");
        assertThat(seen.get("description").textValue()).hasSize(10_000);
        assertThat(seen.get("priority").intValue()).isEqualTo(80);
        assertThat(seen.get("owner").textValue()).startsWith("case-");
        assertThat(seen.get("userGroup").textValue()).isEqualTo("case-team");
    }

    @Test
    void its_priority_is_that_of_its_task_and_fifty_where_none_was_given() {
        assertThat(taskPriority(sales.post(serviceCase("\"name\": \"Ann\", \"priority\": 99"))))
                .isEqualTo(99);
        assertThat(taskPriority(sales.post(serviceCase("\"name\": \"Ann\"")))).isEqualTo(50);
    }

    @Test
    void a_lead_has_no_such_fields_and_may_have_attributes_of_those_names() {
        JsonNode lead = sales.post("""
                {"leadGroup": "cases", "name": "Ann", "attributes": {"subject": "mine", "priority": "high"}}""");

        assertThat(lead.has("subject")).isFalse();
        assertThat(lead.has("priority")).isFalse();
        assertThat(lead.get("attributes").get("priority").textValue()).isEqualTo("high");
        assertFaults(http.admin().post("/api/leads", """
                        {"leadGroup": "cases", "name": "Ann", "subject": "No heating"}"""), "subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1.5", "\"high\"", "true", "[]", "1e9"})
    void a_priority_is_a_whole_number_from_0_to_100(String priority) {
        assertFaults(
                http.admin().post("/api/leads", serviceCase("\"name\": \"Ann\", \"priority\": " + priority)),
                "priority");
    }

    @Test
    void a_text_that_is_too_long_is_refused_by_its_name() {
        String tooLong = "\"name\": \"Ann\", \"subject\": \"%s\", \"description\": \"%s\""
                .formatted("x".repeat(256), "x".repeat(10_001));

        assertFaults(http.admin().post("/api/leads", serviceCase(tooLong)), "subject", "description");
    }

    @Test
    void a_user_group_has_one_turn_and_one_count_for_both_streams() {
        sales.everythingTo("case-team");
        List<String> owners = IntStream.range(0, 4)
                .mapToObj(i -> i % 2 == 0 ? sales.lead("cases") : sales.post(serviceCase("\"name\": \"Ann\"")))
                .map(item -> item.get("owner").textValue())
                .toList();

        assertThat(owners.subList(0, 2)).doesNotHaveDuplicates();
        assertThat(owners.subList(2, 4)).isEqualTo(owners.subList(0, 2));
    }

    @Test
    void every_stream_has_its_own_turn_for_everyone() {
        sales.distribution("{\"method\": \"ROUND_ROBIN\"}");
        sales.distribution("service-case", "{\"method\": \"ROUND_ROBIN\"}");

        JsonNode one = sales.post(serviceCase("\"name\": \"Ann\""));
        sales.lead("cases");
        JsonNode two = sales.post(serviceCase("\"name\": \"Ann\""));

        JsonNode decision = decision(two);
        assertThat(decision.get("pool").textValue()).isEqualTo("everyone:service-case");
        assertThat(decision.get("turnBefore").textValue())
                .isEqualTo(one.get("owner").textValue());
    }

    @Test
    void any_rep_may_claim_one_that_is_free_for_all_and_of_two_one_gets_it() {
        sales.leadGroup("cases-free");
        sales.userGroup("case-others", "SEQUENTIAL", "case-cat");
        sales.distribution("service-case", "{\"method\": \"FREE_FOR_ALL\"}");
        JsonNode made = sales.post(
                "{\"stream\": \"service-case\", \"leadGroup\": \"cases-free\", \"name\": \"Ann\", \"priority\": 70}");
        assertThat(made.get("outcome").textValue()).isEqualTo("UNASSIGNED");
        String task = tasks.createTaskQuery()
                .processVariableValueEquals("leadId", made.get("id").textValue())
                .singleResult()
                .getId();

        assertThat(claim(task, "case-cat").statusCode()).isEqualTo(204);
        assertThat(claim(task, "case-ann").statusCode()).isBetween(400, 499);

        JsonNode seen = sales.get("/api/leads/" + made.get("id").textValue());
        assertThat(seen.get("owner").textValue()).isEqualTo("case-cat");
        assertThat(seen.get("assignedBy").textValue()).isEqualTo("PICK_UP");
        assertThat(taskPriority(made)).isEqualTo(70);
    }

    @Test
    void its_own_rules_see_its_fields() {
        sales.distribution("service-case", "{\"method\": \"RULES\"}");
        String rules = repository
                .createDeployment()
                .addString("service-case-routing.dmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="Urgent"
                            namespace="http://camunda.org/schema/1.0/dmn" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                        <decision id="service-case-routing" name="Routing" camunda:historyTimeToLive="P180D">
                        <decisionTable id="table" hitPolicy="RULE ORDER">
                        <input id="p"><inputExpression id="px" typeRef="integer"><text>priority</text></inputExpression></input>
                        <input id="s"><inputExpression id="sx" typeRef="string"><text>subject</text></inputExpression></input>
                        <output id="u" name="users" /><output id="g" name="groups" />
                        <rule id="urgent"><inputEntry id="a"><text>&gt; 70</text></inputEntry>
                        <inputEntry id="b"><text>"No heating"</text></inputEntry>
                        <outputEntry id="c"><text>["case-bob"]</text></outputEntry>
                        <outputEntry id="d"><text></text></outputEntry></rule>
                        </decisionTable></decision></definitions>
                        """)
                .deploy()
                .getId();
        try {
            JsonNode urgent =
                    sales.post(serviceCase("\"name\": \"Ann\", \"subject\": \"No heating\", \"priority\": 71"));
            JsonNode usual =
                    sales.post(serviceCase("\"name\": \"Ann\", \"subject\": \"No heating\", \"priority\": 70"));

            assertThat(urgent.get("owner").textValue()).isEqualTo("case-bob");
            assertThat(decision(urgent).get("pool").textValue()).isEqualTo("rule:service-case-routing/urgent");
            assertThat(usual.get("outcome").textValue()).isEqualTo("UNASSIGNED");
        } finally {
            repository.deleteDeployment(rules, true);
        }
    }

    @Test
    void it_comes_in_by_its_own_process() {
        JsonNode answer = sales.ok(http.admin().post(START, """
                {"withVariablesInReturn": true, "variables": {"leadGroup": {"value": "cases"}, "name": {"value": "Ann"},
                 "priority": {"value": 90, "type": "Integer"}, "subject": {"value": "Leak"}, "floor": {"value": 3}}}"""));

        JsonNode made =
                sales.get("/api/leads/" + answer.at("/variables/leadId/value").textValue());
        assertThat(made.get("stream").textValue()).isEqualTo("service-case");
        assertThat(made.get("priority").intValue()).isEqualTo(90);
        assertThat(made.get("subject").textValue()).isEqualTo("Leak");
        assertThat(made.get("attributes").get("floor").intValue()).isEqualTo(3);
    }

    @Test
    void a_process_takes_in_no_item_of_another_stream() {
        HttpResponse<String> refused = http.admin().post(START, """
                {"variables": {"leadGroup": {"value": "cases"}, "name": {"value": "Ann"}, "stream": {"value": "lead"}}}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("stream: expected service-case");
    }

    @Test
    void an_external_id_is_known_within_its_stream_only() {
        String id = UUID.randomUUID().toString();
        JsonNode lead = sales.post("{\"leadGroup\": \"cases\", \"externalId\": \"" + id + "\"}");
        JsonNode serviceCase = sales.post(serviceCase("\"externalId\": \"" + id + "\""));
        JsonNode again = sales.post(serviceCase("\"externalId\": \"" + id + "\""));

        assertThat(serviceCase.get("id")).isNotEqualTo(lead.get("id"));
        assertThat(again.get("id")).isEqualTo(serviceCase.get("id"));
    }

    @Test
    void it_is_no_duplicate_of_a_lead() {
        sales.ok(http.admin().put("/api/duplicates", """
                {"scope": "ALL", "match": ["EMAIL"], "action": "REFUSE"}"""));
        String email = "\"email\": \"" + UUID.randomUUID() + "@example.com\"";
        sales.post("{\"leadGroup\": \"cases\", " + email + "}");

        sales.post(serviceCase(email));
        assertProblem(http.admin().post("/api/leads", serviceCase(email)), 409);
    }

    @Test
    void it_is_worked_and_closed_like_a_lead() {
        JsonNode made = sales.post(serviceCase("\"name\": \"Ann\""));
        sales.ok(http.as(made.get("owner").textValue())
                .post("/api/leads/" + made.get("id").textValue() + "/status", "{\"status\": \"sold\"}"));

        assertThat(sales.get("/api/leads/" + made.get("id").textValue())
                        .get("closed")
                        .booleanValue())
                .isTrue();
    }

    private HttpResponse<String> claim(String task, String user) {
        return http.as(user).post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + user + "\"}");
    }

    private int taskPriority(JsonNode item) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("leadId", item.get("id").textValue())
                .singleResult()
                .getPriority();
    }

    private JsonNode decision(JsonNode item) {
        return sales.assignments(item).get(0).get("decision");
    }

    private static String serviceCase(String fields) {
        return "{\"stream\": \"service-case\", \"leadGroup\": \"cases\", " + fields + "}";
    }
}
