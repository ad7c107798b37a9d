package io.nextup.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nextup.problem.BadInput;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Webapp;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Every road by which a file comes to the engine passes the same door. */
@NextUpTest
class DeploymentRoadsTest {

    private static final String HOSTILE = AnalystsModel.harmless()
            .with("${owner}", "${dataSource.connection}")
            .with("PT2H", "soon")
            .xml();

    private final Http http;
    private final People people;
    private final RepositoryService repository;
    private final Environment environment;

    DeploymentRoadsTest(Http http, People people, RepositoryService repository, Environment environment) {
        this.http = http;
        this.people = people;
        this.repository = repository;
        this.environment = environment;
    }

    @BeforeEach
    void setUp() {
        people.user("roads-anna", "analysts");
    }

    @Test
    void analyst_over_engine_rest_reads_all_faults_at_once() throws IOException {
        var answer = Deploys.over(http.as("roads-anna"), "mine.bpmn", HOSTILE);

        isRefused(answer);
        JsonNode told = new ObjectMapper().readTree(answer.body());
        assertThat(told.get("type").textValue()).isEqualTo("BadInput");
        assertThat(told.get("message").textValue())
                .isEqualTo("Nothing was stored, because the input has faults: "
                        + "mine.bpmn, step \"Do it\": <camunda:outputParameter> is not as it may be: write it as it is,"
                        + " or the name of a variable, such as ${owner}; "
                        + "mine.bpmn, work \"Look at it\": camunda:assignee is not as it may be: write it as it is,"
                        + " or the name of a variable, such as ${owner}; "
                        + "mine.bpmn, timer: <bpmn:timeDuration> is not as it may be: write a duration such as PT2H or P3D,"
                        + " or the name of a variable, such as ${pause}");
    }

    @Test
    void administrator_over_the_webapps_is_refused_too() {
        var browser = new Webapp(environment);
        browser.logIn(Http.ADMIN, Http.ADMIN_PASSWORD);

        isRefused(browser.upload(
                Webapp.ENGINE + "/deployment/create", Deploys.CONTENT_TYPE, Deploys.body("mine.bpmn", HOSTILE)));
    }

    @Test
    void java_is_refused_too_also_where_only_changes_are_deployed() {
        var deploying = repository
                .createDeployment()
                .name("models")
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "mine.bpmn",
                        Bpmn.createExecutableProcess("mine")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("mine_step")
                                .camundaClass("java.lang.ProcessBuilder")
                                .done());

        assertThatThrownBy(deploying::deploy)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("mine.bpmn, mine_step: <bpmn:serviceTask> may not have camunda:class; "
                        + "use the delegate expression of a step");
        assertThat(models()).isZero();
    }

    @Test
    void one_bad_file_among_good_ones_keeps_all_of_them_out() {
        var deploying = repository
                .createDeployment()
                .name("models")
                .addString("good.bpmn", AnalystsModel.harmless().xml())
                .addString("page.html", "<script>alert(1)</script>");

        assertThatThrownBy(deploying::deploy)
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(
                        "page.html: is no diagram, decision or form; deploy files that end in .bpmn, .dmn or"
                                + " .form only");
        assertThat(models()).isZero();
    }

    private void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("dataSource", "Exception", "ENGINE-");
        assertThat(models()).isZero();
    }

    private long models() {
        return repository.createDeploymentQuery().deploymentName("models").count();
    }
}
