package io.nextup.doors;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.PIA;
import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody would try who has a log-in and an hour. */
@NextUpTest
class HostileCallsTest {

    private final Desk desk;
    private final Http http;
    private final People people;

    HostileCallsTest(Desk desk, Http http, People people) {
        this.desk = desk;
        this.http = http;
        this.people = people;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"leadId\": {\"value\": \"another\", \"type\": \"String\"}",
                "\"leadId\": {\"value\": null}",
                "\"owned\": {\"value\": false, \"type\": \"Boolean\"}",
                "\"whatNext\": {\"value\": \"closed\", \"type\": \"String\"}",
                "\"toBeAccepted\": {\"value\": true, \"type\": \"Boolean\"}"
            })
    void owner_completes_with_none_of_the_processs_own_variables(String variable) {
        String lead = desk.leadOf(TOM);

        HttpResponse<String> answer = desk.as(TOM).complete(lead, variable);

        desk.refused(answer, 400, "is not to be sent");
        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);
    }

    /** It would never have ended. */
    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void owner_does_not_say_by_the_processs_own_variable_that_the_lead_was_handed_back(String action) {
        String lead = desk.leadOf(TOM);

        desk.refused(
                desk.as(TOM).task(lead, action, "{\"variables\": {\"handedBack\": {\"value\": true}}}"),
                400,
                "handedBack: is not to be sent");
        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);
    }

    @Test
    void owner_asks_for_reassignment_by_completing_and_not_by_an_escalation() {
        String lead = desk.leadOf(TOM);

        for (String code : List.of("REASSIGNMENT_ASKED_FOR", "TIME_TO_ACCEPT_BEGAN", "anything")) {
            desk.refused(
                    desk.as(TOM).task(lead, "bpmnEscalation", "{\"escalationCode\": \"" + code + "\"}"),
                    409,
                    "takes no errors or escalations");
            desk.refused(
                    desk.as(MANAGER).task(lead, "bpmnEscalation", "{\"escalationCode\": \"" + code + "\"}"),
                    409,
                    "takes no errors or escalations");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment/create", "identity-links", "resolve", "localVariables", "variables"})
    void who_may_pick_a_lead_up_or_owns_it_does_nothing_else_to_its_task(String action) {
        desk.refused(desk.as(PIA).task(desk.freeLead(), action, "{}"), 403, "Only administrators may do this.");
        desk.refused(desk.as(TOM).task(desk.leadOf(TOM), action, "{}"), 403, "Only administrators may do this.");
    }

    /** The same resource, however its address is spelled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/%s/variables/",
                "/engine-rest/engine/default/task/%s/variables",
                "/engine-rest/engine/%%64efault/task/%s/variables",
                "/engine-rest/task/%s/%%76ariables",
                "/engine-rest//task/%s/variables",
                "/engine-rest/task/%s/claim/../variables",
                "/engine-rest/task/%s/variables;x=/claim",
                "/engine-rest/task/%s/variables%%2Fclaim",
                "/engine-rest/engine/task/task/%s/variables"
            })
    void no_spelling_of_an_address_leads_around_a_door(String path) {
        String address = path.formatted(desk.task(desk.leadOf(TOM)));

        HttpResponse<String> answer =
                http.as(TOM).post(address, "{\"modifications\": {\"leadId\": {\"value\": \"x\"}}}");

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void no_header_makes_one_method_another(String header) {
        String lead = desk.leadOf(TOM);

        http.as(TOM)
                .with(header, "DELETE")
                .post("/engine-rest/task/" + desk.task(lead) + "/claim", "{\"userId\": \"" + TOM + "\"}");
        http.admin().with(header, "DELETE").post("/api/leads/" + lead, "{}");

        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);
    }

    @Test
    void other_methods_tell_and_do_nothing() {
        String task = "/engine-rest/task/" + desk.task(desk.leadOf(TOM));
        for (String method : List.of("TRACE", "PATCH", "PROPFIND", "ANYTHING")) {
            assertThat(http.as(PIA).send(method, task, BodyPublishers.noBody()).statusCode())
                    .as(method)
                    .isIn(400, 403, 405, 501);
        }
        assertThat(http.as(PIA).send("HEAD", task, BodyPublishers.noBody()).statusCode())
                .isEqualTo(404);
        assertThat(http.stranger().send("HEAD", task, BodyPublishers.noBody()).statusCode())
                .isEqualTo(401);
        assertThat(http.stranger()
                        .send("OPTIONS", task, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"startInstructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"callActivity_distribution\"}]",
                "\"skipCustomListeners\": true",
                "\"skipIoMappings\": true"
            })
    void integrator_leaves_out_no_step(String hostile) {
        people.user("doors-starter", "integrators");

        HttpResponse<String> answer = http.as("doors-starter")
                .post(
                        "/engine-rest/process-definition/key/lead-intake/start",
                        "{\"variables\": {\"leadGroup\": {\"value\": \"desk\"}, \"name\": {\"value\": \"Ann\"}}, "
                                + hostile + "}");

        desk.refused(answer, 400, "administrators' only");
    }

    @Test
    void deployment_of_nothing_is_bad_input() {
        people.user("doors-analyst", "analysts");

        HttpResponse<String> answer =
                http.as("doors-analyst").send("POST", "/engine-rest/deployment/create", BodyPublishers.noBody());

        desk.refused(answer, 400, "A body is needed here");
    }
}
