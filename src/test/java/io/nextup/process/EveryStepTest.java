package io.nextup.process;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.SUE;
import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.PassedSteps;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.testing.Timers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way through the processes is gone once: a step that none of these leads passes has no test, or no use. */
@NextUpTest
class EveryStepTest {

    private final Desk desk;
    private final Sales sales;
    private final Http http;
    private final Timers timers;
    private final TestClock clock;
    private final PassedSteps passed;

    EveryStepTest(Desk desk, Sales sales, Http http, Timers timers, TestClock clock, PassedSteps passed) {
        this.desk = desk;
        this.sales = sales;
        this.http = http;
        this.timers = timers;
        this.clock = clock;
        this.passed = passed;
    }

    @BeforeEach
    void open() {
        desk.open();
        sales.leadGroup("every-step");
    }

    @AfterEach
    void findNoDuplicates() {
        clock.letGo();
        duplicates("{\"scope\": \"OFF\"}");
    }

    @Test
    void every_element_of_every_model_is_passed() throws IOException {
        passed.forget();

        everyIntake("lead");
        everyIntake("service-case");
        everyDuplicate();
        everyStreamMethod();
        everyPoolMethod();
        everyEndForNobody();
        everyWayOfHandling();
        everyEndOfATimeToAccept();

        for (ProcessModel model : ProcessModel.readAll().toList()) {
            String key = model.file().replace(".bpmn", "");
            Set<String> steps = model.xml().getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .collect(Collectors.toSet());
            assertThat(passed.of(key)).as("steps passed in " + model.file()).containsAll(steps);
        }
    }

    /** Known already, refused, for one who is chosen, for whoever is next; and closed. */
    private void everyIntake(String stream) {
        String item = "{\"stream\": \"" + stream + "\", \"leadGroup\": \"every-step\", %s}";
        sales.post(item.formatted("\"externalId\": \"" + UUID.randomUUID() + "\", \"owner\": \"" + TOM + "\""));
        String start = "/engine-rest/process-definition/key/" + stream + "-intake/start";
        String variables =
                "{\"variables\": {\"leadGroup\": {\"value\": \"every-step\"}}, \"businessKey\": \"every-step-1\"}";
        sales.ok(http.admin().post(start, variables));
        sales.ok(http.admin().post(start, variables));
        duplicates("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"REFUSE\"}");
        String repeated = item.formatted("\"email\": \"every-step-refused@example.com\"");
        String id = sales.read(http.admin().post("/api/leads", repeated).body())
                .get("id")
                .textValue();
        http.admin().post("/api/leads", repeated);
        desk.admin().status(id, "sold");
    }

    private void everyDuplicate() {
        String repeated = "{\"leadGroup\": \"every-step\", \"email\": \"every-step@example.com\"}";
        for (String action : List.of("LINK", "LINK_AND_COPY", "REFUSE")) {
            duplicates("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"" + action + "\"}");
            http.admin().post("/api/leads", repeated);
            http.admin().post("/api/leads", repeated);
        }
        duplicates("{\"scope\": \"OFF\"}");
    }

    private void everyStreamMethod() {
        deal("{\"method\": \"FREE_FOR_ALL\"}");
        deal("{\"method\": \"SINGLE_USER\", \"user\": \"" + TOM + "\"}");
        deal("{\"method\": \"ROUND_ROBIN\"}");
        deal("{\"method\": \"RULES\", \"fallback\": \"" + Desk.TEAM + "\"}");
        // The rule that lies in lead-routing.dmn as an example.
        sales.leadGroup("example");
        sales.lead("example");
    }

    private void everyPoolMethod() {
        for (String method : List.of("SEQUENTIAL", "RANDOM", "WEIGHTED", "LEAST_LOADED", "PICK_UP")) {
            sales.userGroup("every-step-group", method, TOM, SUE);
            sales.everythingTo("every-step-group");
            sales.lead("every-step");
        }
    }

    private void everyEndForNobody() {
        for (String whenNobody :
                List.of("\"LEAVE\"", "\"WAIT\"", "\"OVERFLOW\", \"overflowTo\": \"" + Desk.TEAM + "\"")) {
            sales.userGroup("every-step-nobody", "\"whenNobody\": " + whenNobody, List.of());
            sales.everythingTo("every-step-nobody");
            sales.lead("every-step");
        }
        sales.userGroup("every-step-nobody", "\"whenNobody\": \"LEAVE\"", List.of());
    }

    private void everyWayOfHandling() {
        String lead = desk.leadOf(TOM);
        desk.as(TOM).requestReassign(lead);
        desk.as(MANAGER).reassignTo(lead, SUE);
        desk.as(SUE).unclaim(lead);
        desk.as(TOM).claim(lead, TOM);
        desk.as(TOM).status(lead, "sold");
    }

    private void everyEndOfATimeToAccept() {
        sales.userGroup("every-step-group", "\"acceptWithin\": \"PT1S\"", List.of("{\"user\": \"" + TOM + "\"}"));
        sales.everythingTo("every-step-group");
        clock.advance(Duration.ZERO);
        String lead = sales.lead("every-step").get("id").textValue();
        timers.ring(lead);
        clock.advance(Duration.ofSeconds(2));
        timers.ring(lead);
    }

    private void deal(String distribution) {
        sales.distribution(distribution);
        sales.lead("every-step");
    }

    private void duplicates(String setting) {
        sales.ok(http.admin().put("/api/duplicates", setting));
    }
}
