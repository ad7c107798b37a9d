package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.PIA;
import static io.nextup.testing.Desk.SUE;
import static io.nextup.testing.Desk.TEAM;
import static io.nextup.testing.Desk.TOM;
import static io.nextup.testing.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Desk;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completing a lead's tasks through engine REST as Tasklist does it. */
@NextUpTest
class CompletionDoorTest {

    private final Desk desk;
    private final Sales sales;

    CompletionDoorTest(Desk desk, Sales sales) {
        this.desk = desk;
        this.sales = sales;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void owner_saves_status_and_note_and_keeps_the_lead() {
        String lead = desk.leadOf(TOM);

        desk.done(desk.as(TOM).complete(lead, text("status", "call-back") + ", " + text("note", "rings on Monday")));
        desk.done(desk.as(TOM).complete(lead, text("next", "keep")));
        desk.done(desk.as(TOM).complete(lead, ""));

        assertThat(desk.look(lead).get("status").textValue()).isEqualTo("call-back");
        assertThat(desk.look(lead).get("note").textValue()).isEqualTo("rings on Monday");
        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);
    }

    @Test
    void owner_hands_back() {
        String lead = desk.leadOf(TOM);

        desk.done(desk.as(TOM).complete(lead, text("next", "hand-back")));
        desk.done(desk.as(SUE).claim(lead, SUE));
        desk.done(desk.as(SUE).complete(lead, text("next", "hand-back")));

        assertThat(desk.story(lead)).containsExactly("PRESET", "RELEASED", "PICK_UP", "RELEASED");
    }

    @Test
    void closing_status_ends_the_process() {
        String lead = desk.freeLead();
        desk.done(desk.as(PIA).claim(lead, PIA));

        desk.done(desk.as(PIA).complete(lead, text("status", "sold") + ", " + text("next", "hand-back")));

        assertThat(desk.look(lead).get("closed").booleanValue()).isTrue();
        assertThat(desk.ownerOf(lead)).isEqualTo(PIA);
    }

    @Test
    void form_does_the_same_as_completing() {
        String lead = desk.leadOf(TOM);

        desk.done(desk.as(TOM).task(lead, "submit-form", "{\"variables\": {" + text("next", "hand-back") + "}}"));

        assertThat(desk.ownerOf(lead)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`\"status\": {\"value\": \"desk-odd\"}` | status: is not a status of the lead group",
                "`\"status\": {\"value\": 7, \"type\": \"Integer\"}` | status: expected a text",
                "`\"status\": {\"value\": {\"a\": 1}, \"type\": \"Json\"}` | ",
                "`\"status\": {\"value\": null}, \"next\": {\"value\": \"desk-odd\"}` | next: expected keep, hand-back or reassign",
                "`\"next\": {\"value\": true, \"type\": \"Boolean\"}` | next: expected a text",
                "`\"note\": {\"value\": 1.5, \"type\": \"Double\"}` | note: expected a text",
                "`\"whatNext\": {\"value\": \"closed\"}` | whatNext: is not to be sent",
                "`\"leadId\": {\"value\": \"another\"}` | leadId: ",
            })
    void work_that_cannot_be_meant_is_refused_and_the_task_stays(String variables, String why) {
        String lead = desk.leadOf(TOM);

        var answer = desk.as(TOM).complete(lead, variables);

        desk.refused(answer, 400, why == null ? "" : why);
        assertThat(answer.body()).doesNotContain("desk-odd");
    }

    @Test
    void work_on_one_lead_is_not_saved_on_another() {
        String lead = desk.leadOf(TOM);
        String other = desk.leadOf(TOM);

        desk.refused(
                desk.as(TOM).complete(lead, text("leadId", other) + ", " + text("status", "sold")), 400, "leadId: ");

        assertThat(desk.look(other).get("closed").booleanValue()).isFalse();
    }

    @Test
    void only_the_owner_or_a_manager_completes() {
        String lead = desk.leadOf(TOM);
        String free = desk.freeLead();

        assertThat(desk.as(SUE).complete(lead, text("status", "sold")).statusCode())
                .isEqualTo(403);
        desk.refused(desk.as(PIA).complete(free, text("status", "sold")), 403, "Pick this lead up first");
        desk.done(desk.as(MANAGER).complete(lead, text("status", "call-back")));
        desk.done(desk.as(MANAGER).complete(free, text("status", "call-back")));

        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);
        assertThat(desk.look(free).get("status").textValue()).isEqualTo("call-back");
    }

    @Test
    void owner_asks_for_reassignment_and_a_manager_names_a_user() {
        String lead = desk.leadOf(TOM);
        desk.done(desk.as(TOM).complete(lead, text("next", "reassign") + ", " + text("note", "too far away")));
        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);

        assertThat(desk.as(TOM).completeReassign(lead, text("user", SUE)).statusCode())
                .isEqualTo(403);
        desk.refused(desk.as(MANAGER).completeReassign(lead, ""), 400, "either user or userGroup");
        desk.refused(desk.as(MANAGER).completeReassign(lead, text("user", "desk-unknown")), 400, "user: ");
        desk.refused(desk.as(MANAGER).completeReassign(lead, "\"user\": {\"value\": 7}"), 400, "user: expected a text");
        desk.done(desk.as(MANAGER).completeReassign(lead, text("user", SUE)));

        assertThat(desk.ownerOf(lead)).isEqualTo(SUE);
        desk.done(desk.as(SUE).complete(lead, text("status", "sold")));
    }

    @Test
    void manager_has_a_user_group_deal_what_was_asked_for() {
        String lead = desk.freeLead();
        desk.done(desk.as(PIA).claim(lead, PIA));
        desk.done(desk.as(PIA).complete(lead, text("next", "reassign")));
        sales.userGroup("desk-empty", "SEQUENTIAL");

        desk.refused(desk.as(MANAGER).completeReassign(lead, text("userGroup", "desk-empty")), 409, "no members");
        desk.done(desk.as(MANAGER).completeReassign(lead, text("userGroup", TEAM)));

        assertThat(desk.ownerOf(lead)).isIn(TOM, SUE);
    }

    @Test
    void request_ends_when_the_lead_is_reassigned_at_its_own_task() {
        String lead = desk.leadOf(TOM);
        desk.done(desk.as(TOM).complete(lead, text("next", "reassign")));

        desk.done(desk.as(MANAGER).assign(lead, SUE));

        assertThat(desk.ownerOf(lead)).isEqualTo(SUE);
    }
}
