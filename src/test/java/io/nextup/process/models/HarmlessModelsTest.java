package io.nextup.process.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.nextup.process.plugin.DeployedFiles;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What analysts draw in Camunda Modeler goes in. */
@NextUpTest
class HarmlessModelsTest {

    private static final String LISTENER =
            "<camunda:taskListener event=\"create\" delegateExpression=\"${labelTask}\" />";

    private final DeployedFiles rules;
    private final Http http;
    private final People people;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    HarmlessModelsTest(
            DeployedFiles rules,
            Http http,
            People people,
            RepositoryService repository,
            RuntimeService runtime,
            TaskService tasks) {
        this.rules = rules;
        this.http = http;
        this.people = people;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    static Stream<Path> shipped() throws IOException {
        return Stream.concat(Files.walk(Path.of("processes")), Files.walk(Path.of("src/main/resources/demo")))
                .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everything_that_nextup_ships_goes_in(Path file) {
        assertThatCode(() -> rules.check(Map.of(file.toString(), read(file)))).doesNotThrowAnyException();
    }

    @Test
    void analyst_deploys_a_diagram_of_their_own_and_it_runs() {
        people.user("harmless-anna", "analysts");

        var answer = Deploys.over(
                http.as("harmless-anna"),
                AnalystsModel.FILE,
                AnalystsModel.harmless().with(LISTENER, "").xml());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            String instance = runtime.startProcessInstanceByKey(
                            "analysts-model",
                            Map.of(
                                    "budget",
                                    2000,
                                    "city",
                                    "Rome",
                                    "stage",
                                    "VALID",
                                    "owner",
                                    "tom",
                                    "deputy",
                                    "ann",
                                    "callBackAt",
                                    "2030-01-31T09:30:00"))
                    .getId();
            assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult())
                    .extracting("name", "assignee", "priority")
                    .containsExactly("Look at it", "tom", 70);
        } finally {
            repository
                    .createDeploymentQuery()
                    .deploymentName("models")
                    .list()
                    .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name="Do it"        | name="Price: 5 $ {net}"
            PT2H                | P1DT12H
            PT2H                | ${pause}
            R3/PT10M            | PT10S,PT1M,PT10M
            "managers"          | "managers, admins"
            ${owner}            | tom
            >100<               | >${limit}<
            <bpmn:sendTask      | <bpmn:sendTask implementation="##WebService"
            name="Done"         | name="Done" camunda:asyncAfter="true"
            ${urgent}           | ${urgent == true and (count ge 3 or name eq 'O\\'Neil') and not empty list}
            """)
    void changes_that_analysts_make_go_in(String part, String otherwise) {
        var model = AnalystsModel.harmless().with(part, otherwise);

        assertThatCode(() -> rules.check(Map.of("a\\b\\mine.bpmn", model.bytes())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <bpmn:timeCycle>R/PT1H</bpmn:timeCycle>
            <bpmn:timeCycle>R5/2030-01-31T09:30:00Z/P1D</bpmn:timeCycle>
            <bpmn:timeCycle>R/P1W</bpmn:timeCycle>
            <bpmn:timeCycle>0 0 9 ? * MON-FRI</bpmn:timeCycle>
            <bpmn:timeCycle>0 0/15 * * * ?</bpmn:timeCycle>
            <bpmn:timeDate>2030-01-31T09:30:00+01:00</bpmn:timeDate>
            <bpmn:timeDate>${callBackAt}</bpmn:timeDate>
            <bpmn:timeDate>${timeToAccept.endFor(leadId)}</bpmn:timeDate>
            """)
    void timers_go_in(String timer) {
        var model = AnalystsModel.harmless()
                .with("<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT2H</bpmn:timeDuration>", timer);

        assertThatCode(() -> rules.check(Map.of("mine.bpmn", model.bytes()))).doesNotThrowAnyException();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
