package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever edits the distribution so that a lead could be dealt on a limit check that is no longer true, hears of it. */
@NextUpTest
@ExtendWith(OutputCaptureExtension.class)
class OneTransactionTest {

    private static final String FIND = "serviceTask_findEligible";
    private static final String DEAL = "serviceTask_dealInTurn";
    private static final String WHAT_TO_DO =
            "needs the step \"Find who is eligible\" before it in the same transaction;"
                    + " put it there, and take away any save point (asynchronous before or after)";

    private final Sales sales;
    private final Http http;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private String deployment;

    OneTransactionTest(
            Sales sales,
            Http http,
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management) {
        this.sales = sales;
        this.http = http;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
    }

    @BeforeEach
    void setUp() {
        sales.leadGroup("edited");
        sales.userGroup("edited-team", "SEQUENTIAL", "edited-ed", "edited-eva");
        sales.everythingTo("edited-team");
    }

    @AfterEach
    void undo() {
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void save_point_behind_the_limit_check_deals_nothing(CapturedOutput log) {
        edit(model -> node(model, FIND).setCamundaAsyncAfter(true));

        postFails(log, "\"Find who is eligible\" of distribution:", "take away the save point (asynchronous after)");
    }

    @Test
    void save_point_before_dealing_deals_nothing() {
        edit(model -> node(model, DEAL).setCamundaAsyncBefore(true));

        jobFails();
    }

    @Test
    void dealing_without_the_limit_check_deals_nothing(CapturedOutput log) {
        edit(model -> flow(model, "sequenceFlow_groupToPoolTaken").setTarget(node(model, DEAL)));

        postFails(log, "The step \"Deal ", "of distribution:", WHAT_TO_DO);
    }

    @Test
    void dealing_twice_on_one_limit_check_deals_nothing(CapturedOutput log) {
        edit(model -> flow(model, "sequenceFlow_inTurnToDealt").setTarget(node(model, "serviceTask_dealAtRandom")));

        postFails(log, "The step \"Deal ", "of distribution:", WHAT_TO_DO);
    }

    private void postFails(CapturedOutput log, String... told) {
        JsonNode before = counts();

        var answer = http.admin().post("/api/leads", "{\"leadGroup\": \"edited\", \"externalId\": \"edited-1\"}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("nothing was changed").doesNotContain("ENGINE", "Exception");
        assertThat(log.getAll()).contains(told);
        assertThat(counts()).isEqualTo(before);
        assertThat(sales.get("/api/leads?leadGroup=edited&q=edited-1")
                        .get("total")
                        .intValue())
                .isZero();
    }

    private void jobFails() {
        JsonNode before = counts();
        String lead = sales.lead("edited").get("id").textValue();
        var job =
                management.createJobQuery().processDefinitionKey("distribution").singleResult();

        assertThatThrownBy(() -> management.executeJob(job.getId()))
                .hasStackTraceContaining("The step \"Deal to the next in turn\"")
                .hasStackTraceContaining(WHAT_TO_DO);
        // Further tries follow; that was the first, and this is the last.
        management.setJobRetries(job.getId(), 1);
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasStackTraceContaining(WHAT_TO_DO);

        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getIncidentMessage())
                .contains(WHAT_TO_DO);
        assertThat(sales.get("/api/leads/" + lead).get("owner").isNull()).isTrue();
        assertThat(counts()).isEqualTo(before);
        assertThat(http.admin().delete("/api/leads/" + lead).statusCode()).isEqualTo(204);
    }

    private JsonNode counts() {
        return sales.get("/api/user-groups/edited-team/counts");
    }

    private void edit(Consumer<BpmnModelInstance> change) {
        BpmnModelInstance model = ProcessModel.read("distribution.bpmn").xml();
        change.accept(model);
        deployment = repository
                .createDeployment()
                .name(UUID.randomUUID().toString())
                .addModelInstance("distribution.bpmn", model)
                .deploy()
                .getId();
    }

    private static FlowNode node(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static SequenceFlow flow(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }
}
