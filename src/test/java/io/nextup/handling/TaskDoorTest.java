package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.OTTO;
import static io.nextup.testing.Desk.PAUL;
import static io.nextup.testing.Desk.PIA;
import static io.nextup.testing.Desk.SUE;
import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a lead's task, changed through engine REST as Tasklist does it. */
@NextUpTest
class TaskDoorTest {

    private final Desk desk;
    private final Http http;

    TaskDoorTest(Desk desk, Http http) {
        this.desk = desk;
        this.http = http;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void claim_is_a_pick_up() {
        String lead = desk.freeLead();

        desk.done(desk.as(PIA).claim(lead, PIA));

        assertThat(desk.ownerOf(lead)).isEqualTo(PIA);
        assertThat(desk.story(lead)).containsExactly("none", "PICK_UP");
    }

    @Test
    void second_to_claim_is_told_who_was_first() {
        String lead = desk.freeLead();
        desk.done(desk.as(PIA).claim(lead, PIA));

        desk.refused(desk.as(SUE).claim(lead, SUE), 409, "already " + PIA + "'s");
        desk.done(desk.as(PIA).claim(lead, PIA));
    }

    @Test
    void nobody_claims_for_another_but_a_manager() {
        String lead = desk.freeLead();

        desk.refused(desk.as(PIA).claim(lead, PAUL), 403, "Only a manager");
        desk.refused(desk.as(PIA).claim(lead, OTTO), 403, "Only a manager");
        desk.done(desk.as(MANAGER).claim(lead, PAUL));

        assertThat(desk.story(lead)).containsExactly("none", "REASSIGNED");
    }

    @Test
    void what_is_not_offered_cannot_be_claimed() {
        String lead = desk.freeLead();

        assertThat(desk.as(OTTO).claim(lead, OTTO).statusCode()).isEqualTo(403);
    }

    @Test
    void manager_may_take_any_lead() {
        String lead = desk.leadOf(TOM);

        desk.done(desk.as(MANAGER).assign(lead, MANAGER));

        assertThat(desk.story(lead)).containsExactly("PRESET", "REASSIGNED");
    }

    @Test
    void unclaim_hands_back() {
        String mine = desk.leadOf(TOM);
        String his = desk.leadOf(TOM);

        desk.done(desk.as(TOM).unclaim(mine));
        desk.done(desk.as(MANAGER).unclaim(his));
        assertThat(desk.as(SUE).unclaim(desk.leadOf(TOM)).statusCode()).isEqualTo(403);

        assertThat(desk.story(mine)).containsExactly("PRESET", "RELEASED");
        assertThat(desk.story(his)).containsExactly("PRESET", "RELEASED");
    }

    @Test
    void unclaimed_pick_up_is_offered_again() {
        String lead = desk.freeLead();
        desk.done(desk.as(PIA).claim(lead, PIA));

        desk.done(desk.as(PIA).unclaim(lead));
        desk.done(desk.as(PAUL).claim(lead, PAUL));

        assertThat(desk.story(lead)).containsExactly("none", "PICK_UP", "RELEASED", "PICK_UP");
    }

    @Test
    void assignee_set_by_a_manager_is_the_owner() {
        String lead = desk.leadOf(TOM);

        desk.done(desk.as(MANAGER).assign(lead, SUE));
        desk.refused(desk.as(MANAGER).assign(lead, "desk-unknown"), 400, "user: expected an active user");
        desk.refused(desk.as(SUE).assign(lead, TOM), 403, "Only a manager");

        assertThat(desk.ownerOf(lead)).isEqualTo(SUE);
    }

    @Test
    void assignee_set_to_nobody_hands_back() {
        String lead = desk.leadOf(TOM);

        desk.done(desk.as(TOM).task(lead, "assignee", "{\"userId\": null}"));

        assertThat(desk.story(lead)).containsExactly("PRESET", "RELEASED");
    }

    @Test
    void rep_writes_nobody_else_into_the_task() {
        String lead = desk.leadOf(TOM);

        desk.refused(
                desk.as(TOM).put(lead, "{\"name\": \"Work lead\", \"assignee\": \"" + SUE + "\"}"), 403, "manager");
        desk.done(desk.as(MANAGER).put(lead, "{\"name\": \"Work lead\", \"assignee\": \"" + SUE + "\"}"));

        assertThat(desk.ownerOf(lead)).isEqualTo(SUE);
    }

    @Test
    void lead_is_assigned_and_never_delegated() {
        String lead = desk.leadOf(TOM);
        String toSue = "{\"userId\": \"" + SUE + "\"}";

        desk.refused(desk.as(TOM).task(lead, "delegate", toSue), 403, "manager");
        desk.refused(desk.as(MANAGER).task(lead, "delegate", toSue), 409, "cannot be delegated");
    }

    @Test
    void error_from_outside_does_not_end_the_process_of_an_open_lead() {
        String lead = desk.leadOf(TOM);

        desk.refused(desk.as(TOM).task(lead, "bpmnError", "{\"errorCode\": \"desk\"}"), 409, "takes no errors");
        desk.refused(
                desk.as(TOM).task(lead, "bpmnEscalation", "{\"escalationCode\": \"desk\"}"), 409, "takes no errors");
    }

    @Test
    void who_lost_the_lead_does_not_see_its_task_any_more() {
        String lead = desk.leadOf(TOM);
        desk.done(desk.as(MANAGER).assign(lead, SUE));

        assertThat(http.as(SUE).get("/engine-rest/task/" + desk.task(lead)).statusCode())
                .isEqualTo(200);
        assertThat(http.as(TOM).get("/engine-rest/task/" + desk.task(lead)).statusCode())
                .isEqualTo(404);
        assertThat(desk.as(TOM).complete(lead, "").statusCode()).isEqualTo(403);
    }

    @Test
    void group_that_is_no_longer_offered_the_lead_does_not_see_its_task_any_more() {
        String lead = desk.freeLead();
        assertThat(http.as(SUE).get("/engine-rest/task/" + desk.task(lead)).statusCode())
                .isEqualTo(200);

        desk.as(MANAGER).status(lead, "call-back");

        assertThat(http.as(PIA).get("/engine-rest/task/" + desk.task(lead)).statusCode())
                .isEqualTo(200);
        assertThat(http.as(SUE).get("/engine-rest/task/" + desk.task(lead)).statusCode())
                .isEqualTo(404);
        assertThat(desk.as(SUE).claim(lead, SUE).statusCode()).isEqualTo(403);
    }
}
