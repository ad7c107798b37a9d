package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class EngineRestAuthorizationTest {

    private static final String START = "/engine-rest/process-definition/key/%s/start";

    private final Http http;
    private final People people;
    private final Grants grants;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identityService;
    private final ProcessEngineConfiguration configuration;
    private String deployment;

    EngineRestAuthorizationTest(
            Http http,
            People people,
            Grants grants,
            RepositoryService repository,
            RuntimeService runtime,
            IdentityService identityService,
            ProcessEngine engine) {
        this.http = http;
        this.people = people;
        this.grants = grants;
        this.repository = repository;
        this.runtime = runtime;
        this.identityService = identityService;
        this.configuration = engine.getProcessEngineConfiguration();
    }

    @BeforeEach
    void deploy() {
        var deploying = repository.createDeployment().name(UUID.randomUUID().toString());
        for (String key : new String[] {"lead-intake", "handling", "other"}) {
            deploying.addModelInstance(
                    key + ".bpmn",
                    Bpmn.createExecutableProcess(key)
                            .name("Process " + key)
                            .camundaHistoryTimeToLive(1)
                            .startEvent()
                            .userTask("work")
                            .camundaCandidateGroups("tele-sales")
                            .endEvent()
                            .done());
        }
        deployment = deploying.deploy().getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void user_without_authorizations_sees_nothing_but_themselves() {
        people.user("nora");
        runtime.startProcessInstanceByKey("other");

        assertThat(http.as("nora").get("/engine-rest/user").body())
                .contains("nora")
                .doesNotContain("admin");
        assertThat(http.as("nora").get("/engine-rest/group").body()).isEqualTo("[]");
        assertThat(http.as("nora").get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(http.as("nora").get("/engine-rest/process-definition").body())
                .isEqualTo("[]");
        assertThat(http.as("nora").get("/engine-rest/process-instance").body()).isEqualTo("[]");
        assertThat(http.as("nora").get("/engine-rest/deployment").body()).isEqualTo("[]");
        assertThat(http.as("nora").get("/engine-rest/engine/default/task").body())
                .isEqualTo("[]");
        assertThat(http.as("nora").get("/engine-rest/user/nora/profile").statusCode())
                .isEqualTo(200);
        assertThat(start("nora", "other")).isEqualTo(404);
    }

    @Test
    void without_authorizations_a_caller_would_see_everything() {
        people.user("nora");
        runtime.startProcessInstanceByKey("other");
        configuration.setAuthorizationEnabled(false);
        try {
            assertThat(http.as("nora").get("/engine-rest/task").body()).contains("work");
        } finally {
            configuration.setAuthorizationEnabled(true);
        }
    }

    @Test
    void without_a_caller_the_authorizations_hide_nothing() {
        runtime.startProcessInstanceByKey("other");

        assertThat(runtime.createProcessInstanceQuery().count()).isPositive();
        identityService.setAuthentication("nora", List.of());
        try {
            assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        } finally {
            identityService.clearAuthentication();
        }
    }

    @Test
    void administrator_may_do_everything() {
        assertThat(start(http.admin(), "other")).isEqualTo(200);
        assertThat(http.admin().get("/engine-rest/task").body()).contains("\"taskDefinitionKey\":\"work\"");
        assertThat(http.admin()
                        .get("/engine-rest/authorization?firstResult=0&maxResults=5")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void integrator_starts_the_intakes_only_and_gets_the_variables_back() {
        people.user("ingo", Roles.INTEGRATOR);

        var answer = http.as("ingo")
                .post(
                        START.formatted("lead-intake"),
                        "{\"withVariablesInReturn\":true,\"variables\":{\"name\":{\"value\":\"Ann\",\"type\":\"String\"}}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"variables\":{\"name\"");
        assertThat(start("ingo", "other")).isEqualTo(404);
        assertThat(http.as("ingo").get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(http.as("ingo").get("/engine-rest/process-instance").body()).isEqualTo("[]");
    }

    @Test
    void manager_sees_tasks_and_instances_and_assigns() {
        people.user("mara", Roles.MANAGER);
        String instance = runtime.startProcessInstanceByKey("other").getId();

        String tasks = http.as("mara")
                .get("/engine-rest/task?processInstanceId=" + instance)
                .body();
        String task = tasks.replaceAll("(?s)^\\[\\{\"id\":\"([^\"]+)\".*", "$1");

        assertThat(http.as("mara")
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"mara\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(http.as("mara").get("/engine-rest/process-instance").body()).contains(instance);
        assertThat(start("mara", "other")).isEqualTo(403);
    }

    @Test
    void analyst_reads_definitions_and_no_data() {
        people.user("anna", Roles.ANALYST);
        String instance = runtime.startProcessInstanceByKey("other").getId();

        assertThat(http.as("anna").get("/engine-rest/process-definition").body())
                .contains("Process other");
        assertThat(http.as("anna").get("/engine-rest/decision-definition").statusCode())
                .isEqualTo(200);
        assertThat(http.as("anna").get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(http.as("anna").get("/engine-rest/process-instance").body()).isEqualTo("[]");
        assertThat(http.as("anna").get("/engine-rest/variable-instance").body()).isEqualTo("[]");
        assertThat(http.as("anna").get("/engine-rest/history/process-instance").body())
                .isEqualTo("[]");
        assertThat(http.as("anna")
                        .get("/engine-rest/process-instance/" + instance + "/variables")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void analyst_deploys_and_others_do_not() {
        people.user("anna", Roles.ANALYST);
        people.user("mara", Roles.MANAGER);
        people.user("nora");

        assertThat(deployAs("anna").statusCode()).isEqualTo(200);
        assertThat(http.as("anna").get("/engine-rest/deployment").body()).contains("by-rest");
        assertThat(deployAs("mara").statusCode()).isEqualTo(403);
        assertThat(deployAs("nora").statusCode()).isEqualTo(403);
        repository
                .createDeploymentQuery()
                .deploymentName("by-rest")
                .list()
                .forEach(made -> repository.deleteDeployment(made.getId()));
    }

    @Test
    void rep_sees_what_is_offered_and_the_name_of_its_process() {
        people.user("rita", "tele-sales");
        grants.grantRep("tele-sales");
        grants.grantRep("tele-sales");
        runtime.startProcessInstanceByKey("handling");

        assertThat(http.as("rita").get("/engine-rest/task").body()).contains("\"taskDefinitionKey\":\"work\"");
        assertThat(http.as("rita").get("/engine-rest/process-definition").body())
                .contains("Process handling")
                .doesNotContain("Process other");
        assertThat(http.as("rita").get("/engine-rest/process-instance").body()).isEqualTo("[]");

        grants.withdrawRep("tele-sales");

        assertThat(http.as("rita").get("/engine-rest/process-definition").body())
                .isEqualTo("[]");
    }

    @Test
    void caller_of_one_request_is_not_left_behind_for_the_next() {
        people.user("nina");
        http.as("nina").get("/engine-rest/task");
        http.admin().get("/engine-rest/task");

        assertThat(http.as("nina").get("/engine-rest/user").body()).doesNotContain("admin");
        assertThat(identityService.getCurrentAuthentication()).isNull();
    }

    private HttpResponse<String> deployAs(String user) {
        String form = "--X\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nby-rest\r\n"
                + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.form\"\r\n\r\n{\"id\": \"note\", \"type\": \"default\"}\r\n--X--\r\n";
        return http.as(user)
                .with("Content-Type", "multipart/form-data; boundary=X")
                .send("POST", "/engine-rest/deployment/create", BodyPublishers.ofString(form));
    }

    private int start(String user, String key) {
        return start(http.as(user), key);
    }

    private static int start(Http.Caller caller, String key) {
        return caller.post(START.formatted(key), "{}").statusCode();
    }
}
