package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NextUpTest
class EngineRestProblemsTest {

    private static final String START = "/engine-rest/process-definition/key/%s/start";

    private final Http http;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private String deployment;

    EngineRestProblemsTest(Http http, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.http = http;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .name(UUID.randomUUID().toString())
                .addModelInstance(
                        "refusing-start.bpmn",
                        Bpmn.createExecutableProcess("refusing-start")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaDelegateExpression("${testRefusals}")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "refusing-claim.bpmn",
                        Bpmn.createExecutableProcess("refusing-claim")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("claimMe")
                                .camundaTaskListenerDelegateExpression("assignment", "${testRefusals}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void bad_input_at_a_start_is_a_400_with_every_fault_and_no_instance() {
        var answer = start("BAD_INPUT");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"type\":\"BadInput\"",
                        "\"message\":\"Nothing was stored, because the input has faults: name: is needed; email: must be an"
                                + " e-mail address\"");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("refusing-start")
                        .count())
                .isZero();
    }

    @Test
    void refusal_at_a_claim_keeps_its_status_and_its_words() {
        var answer = claim("REFUSED");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"type\":\"Refused\"", "\"message\":\"Tom has it already.\"");
    }

    @Test
    void lost_race_is_a_conflict() {
        var answer = claim("LOST_RACE");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else changed it at the same moment; look again.");
    }

    @Test
    void fault_inside_stays_inside() {
        var answer = claim("FAULT");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret-inside", "Exception", "ENGINE-", "testRefusals");
    }

    @Test
    void missing_database_asks_to_come_again() {
        var answer = start("DATABASE");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).doesNotContain("secret-inside");
    }

    @Test
    void claimed_task_cannot_be_claimed_by_another() {
        String task = task("NONE");
        tasks.claim(task, "somebody");

        assertThat(claimTask(task).statusCode()).isEqualTo(409);
    }

    @Test
    void what_is_not_there_is_a_404() {
        assertThat(claimTask("no-such-task").statusCode()).isEqualTo(404);
        assertThat(http.admin()
                        .put("/engine-rest/group/managers/members/no-such-user", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everything_else_stays_as_the_engine_does_it() {
        var unknown = http.admin().get("/engine-rest/task/unknown-id");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"type\":\"InvalidRequestException\"");
        assertThat(http.admin().get("/engine-rest/nothing-here").statusCode()).isEqualTo(404);
        assertThat(http.admin().get("/engine-rest/task?sortBy=secret").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task?sortBy=ann@example.com, 400, 'sortBy'",
        "/engine-rest/task?firstResult=ann@example.com, 400, firstResult",
        "/engine-rest/task/ann@example.com, 404, no such thing",
        "/engine-rest/task/ann@example.com/variables, 404, no such thing"
    })
    void refusal_does_not_repeat_what_was_sent(String path, int status, String words) {
        var answer = http.admin().get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains(words.replace("'", ""))
                .doesNotContain("ann@", "HTTP 4", "QueryParam", "ENGINE-", "java.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"name\":{\"value\":\"\\u0000\"}}}",
                "{\"variables\":{\"name\":{\"value\":\"\\ud800\"}}}",
                "{\"variables\":{\"n\\udc00\":{\"value\":\"x\"}}}",
                "{\"variables\":secret}",
                "{\"variables\":[\"secret\"]}"
            })
    void json_that_cannot_be_meant_is_refused_without_quoting_it(String json) {
        var answer = http.admin().post(START.formatted("refusing-start"), json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("secret", "jackson", "Exception", "java.");
    }

    private HttpResponse<String> start(String kind) {
        return http.admin()
                .post(
                        START.formatted("refusing-start"),
                        "{\"variables\":{\"kind\":{\"value\":\"" + kind + "\",\"type\":\"String\"}}}");
    }

    private HttpResponse<String> claim(String kind) {
        return claimTask(task(kind));
    }

    private HttpResponse<String> claimTask(String task) {
        return http.admin().post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"admin\"}");
    }

    private String task(String kind) {
        String instance = runtime.startProcessInstanceByKey("refusing-claim", Map.of("kind", kind))
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/message                                    | null",
                "/process-instance                           | null",
                "/process-definition/key/lead-intake/submit-form | null",
                "/condition                                  | {\"variables\": {\"a\": null}}",
                "/process-definition/key/lead-intake/start   | {\"variables\": {\"budget\": null}}",
                "/task                                       | {\"processVariables\": [{\"name\": \"a\"}]}",
                "/task/count                                 | {\"processVariables\": [null]}",
                "/process-instance                           | {\"variables\": [{\"name\": \"a\"}]}",
                "/filter/create | {\"resourceType\": \"Task\", \"name\": \"a\", \"query\": {}, \"properties\": {\"priority\": -1e400}}"
            })
    void null_or_a_number_that_cannot_be_written_where_engine_rest_needs_something_is_told_as_bad_input(
            String path, String body) {
        HttpResponse<String> answer = http.admin().post("/engine-rest" + path.trim(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void header_that_cannot_be_read_and_a_text_longer_than_its_column_are_told_as_bad_input() {
        HttpResponse<String> language = http.admin()
                .with("Accept-Language", "zq~canary")
                .get("/engine-rest/task/00000000-0000-0000-0000-000000000000");
        HttpResponse<String> owner = http.admin()
                .post(
                        "/engine-rest/filter/create",
                        "{\"resourceType\": \"Task\", \"name\": \"%s\", \"query\": {}}".formatted("n".repeat(300)));

        assertThat(language.statusCode()).as(language.body()).isEqualTo(400);
        assertThat(owner.statusCode()).as(owner.body()).isEqualTo(400);
        assertThat(owner.body()).doesNotContain("nnn");
    }
}
