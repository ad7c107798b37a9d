package io.nextup.security;

import static io.nextup.testing.Webapp.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Webapp;
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
import org.springframework.core.env.Environment;

@NextUpTest
class WebappLoginTest {

    private final Webapp browser;
    private final People people;
    private final Grants grants;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private String deployment;

    WebappLoginTest(
            Environment environment,
            People people,
            Grants grants,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks) {
        this.browser = new Webapp(environment);
        this.people = people;
        this.grants = grants;
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
                        "webapp-claim.bpmn",
                        Bpmn.createExecutableProcess("webapp-claim")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("claimMe")
                                .camundaCandidateGroups("web-sales")
                                .camundaTaskListenerDelegateExpression("assignment", "${testRefusals}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        people.user("wanda", "web-sales");
        grants.grantRep("web-sales");
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void rep_logs_in_to_tasklist_and_claims_what_is_offered() {
        String task = task("NONE");

        assertThat(logIn("wanda", People.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(get(ENGINE + "/task").body()).contains(task);
        assertThat(get(ENGINE + "/user/wanda/profile").statusCode()).isEqualTo(200);
        assertThat(claim(task).statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("wanda");
    }

    @Test
    void refused_claim_in_tasklist_gives_the_reason() {
        String task = task("REFUSED");
        logIn("wanda", People.PASSWORD);

        var answer = claim(task);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"message\":\"Tom has it already.\"");
    }

    @Test
    void wrong_password_does_not_let_in() {
        assertThat(logIn("wanda", "wrong").statusCode()).isEqualTo(401);
        assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(logIn("wanda", People.PASSWORD).statusCode())
                .as("a first wrong password is forgiven")
                .isEqualTo(200);
    }

    @Test
    void forged_request_without_the_token_is_refused() {
        String task = task("NONE");
        logIn("wanda", People.PASSWORD);

        var answer = browser.forge(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"wanda\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private String task(String kind) {
        String instance = runtime.startProcessInstanceByKey("webapp-claim", Map.of("kind", kind))
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private HttpResponse<String> logIn(String user, String password) {
        return browser.logIn(user, password);
    }

    private HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    private HttpResponse<String> claim(String task) {
        return browser.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"wanda\"}");
    }
}
