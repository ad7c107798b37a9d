package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the engine that are tighter than it comes with. */
@NextUpTest
class TightenedEngineTest {

    private final Http http;
    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private String deployment;

    TightenedEngineTest(
            Http http,
            ProcessEngineConfigurationImpl engine,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history) {
        this.http = http;
        this.engine = engine;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
    }

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "tight.bpmn",
                        Bpmn.createExecutableProcess("tight")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .endEvent()
                                .done())
                .addModelInstance(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${testRefusals}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        ClockUtil.reset();
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-java-serialized-object", "application/json", "application/xml"})
    void no_caller_makes_an_object_inside(String format) {
        var answer = http.admin().post("/engine-rest/process-definition/key/tight/start", """
                {"variables": {"x": {"type": "Object", "value": "rO0ABXA=", "valueInfo":
                 {"objectTypeName": "java.util.ArrayList", "serializationDataFormat": "%s"}}}}""".formatted(format));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("tight")
                        .count())
                .isZero();
    }

    @Test
    void nor_does_a_step_of_a_process_store_one() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("tight", Map.of("x", new ArrayList<>(List.of(1)))))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("serializer");
    }

    @Test
    void of_what_a_query_finds_a_user_gets_all_or_is_asked_for_pages() {
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(10_000);
        String query = "/engine-rest/task?nameLike=tight-%25";
        String filter = "/engine-rest/filter/" + tightFilter() + "/list";
        List.of("tight-1", "tight-2").forEach(this::task);
        try {
            engine.setQueryMaxResultsLimit(3);
            assertThat(http.admin().get(query).statusCode()).isEqualTo(200);
            assertThat(http.admin().get(filter).body()).contains("tight-1", "tight-2");

            task("tight-3");
            for (String all : List.of(query, query + "&firstResult=0", query + "&maxResults=4", filter)) {
                var refused = http.admin().get(all);
                assertThat(refused.statusCode()).as(all).isEqualTo(400);
                assertThat(refused.body()).containsAnyOf("ask for them in pages", "Max results limit of 3 exceeded");
            }
            for (String page : List.of(query + "&maxResults=3", filter + "?maxResults=3")) {
                assertThat(http.admin().get(page).body()).contains("tight-1", "tight-2", "tight-3");
            }
            assertThat(http.admin()
                            .get("/engine-rest/task/count?nameLike=tight-%25")
                            .body())
                    .isEqualTo("{\"count\":3}");
            assertThat(tasks.createTaskQuery().taskNameLike("tight-%").list())
                    .as("the application asks as it likes")
                    .hasSize(3);
        } finally {
            engine.setQueryMaxResultsLimit(10_000);
            tasks.createTaskQuery()
                    .taskNameLike("tight-%")
                    .list()
                    .forEach(task -> tasks.deleteTask(task.getId(), true));
            engine.getFilterService()
                    .createFilterQuery()
                    .filterName("tight")
                    .list()
                    .forEach(found -> engine.getFilterService().deleteFilter(found.getId()));
        }
    }

    @Test
    void what_fails_is_tried_again_later_each_time_and_then_is_an_incident() {
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        ClockUtil.setCurrentTime(Date.from(now));
        String instance = runtime.startProcessInstanceByKey("failing", Map.of("kind", "FAULT"))
                .getId();

        for (String pause : List.of("PT10S", "PT1M", "PT5M", "PT15M")) {
            assertThatThrownBy(() -> management.executeJob(job(instance).getId()));
            assertThat(job(instance).getRetries()).isPositive();
            now = now.plus(Duration.parse(pause));
            assertThat(job(instance).getDuedate().toInstant()).isEqualTo(now);
            ClockUtil.setCurrentTime(Date.from(now));
        }
        assertThat(incidents(instance)).isZero();

        assertThatThrownBy(() -> management.executeJob(job(instance).getId()));

        assertThat(job(instance).getRetries()).isZero();
        assertThat(incidents(instance)).isOne();
    }

    @Test
    void history_is_cleaned_up_in_the_small_hours() {
        assertThat(history.findHistoryCleanupJobs()).singleElement().satisfies(job -> {
            assertThat(job.isSuspended()).isFalse();
            assertThat(job.getDuedate().toInstant().atZone(ZoneOffset.UTC).getHour())
                    .isBetween(2, 5);
        });
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("02:00+0000");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00+0000");
    }

    /** No library is there that these could be seen with; they hold for the day that one is. */
    @Test
    void what_could_read_objects_xml_or_scripts_is_kept_short() {
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(engine.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(engine.isConfigureScriptEngineHostAccess()).isFalse();
    }

    private void task(String name) {
        var task = tasks.newTask();
        task.setName(name);
        tasks.saveTask(task);
    }

    private String tightFilter() {
        var filters = engine.getFilterService();
        return filters.saveFilter(filters.newTaskFilter("tight")
                        .setQuery(tasks.createTaskQuery().taskNameLike("tight-%")))
                .getId();
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private long incidents(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).count();
    }
}
