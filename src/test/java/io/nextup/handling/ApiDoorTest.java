package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.OTTO;
import static io.nextup.testing.Desk.PIA;
import static io.nextup.testing.Desk.PICKERS;
import static io.nextup.testing.Desk.SUE;
import static io.nextup.testing.Desk.TEAM;
import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handling through {@code /api}. */
@NextUpTest
class ApiDoorTest {

    private final Desk desk;
    private final Sales sales;
    private final Http http;

    ApiDoorTest(Desk desk, Sales sales, Http http) {
        this.desk = desk;
        this.sales = sales;
        this.http = http;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void rep_picks_up_what_is_offered_and_is_its_owner() {
        String lead = desk.freeLead();

        JsonNode after = sales.ok(desk.as(PIA).pickUp(lead));

        assertThat(after.get("owner").textValue()).isEqualTo(PIA);
        assertThat(after.get("assignedBy").textValue()).isEqualTo("PICK_UP");
        assertThat(after.get("userGroup").isNull()).isTrue();
        assertThat(desk.story(lead)).containsExactly("none", "PICK_UP");
    }

    @Test
    void second_rep_is_told_who_was_first() {
        String lead = desk.freeLead();
        desk.as(PIA).pickUp(lead);

        desk.refused(desk.as(SUE).pickUp(lead), 409, "already " + PIA + "'s");
        desk.refused(desk.as(PIA).pickUp(lead), 409, "already " + PIA + "'s");
    }

    @Test
    void lead_that_is_not_offered_to_them_is_not_there_for_a_rep() {
        String lead = desk.freeLead();

        desk.refused(desk.as(OTTO).pickUp(lead), 404, "not offered to you");
        desk.refused(desk.as(OTTO).status(lead, "sold"), 404, "no such lead");
        desk.refused(desk.as(OTTO).release(lead), 404, "no such lead");
    }

    @Test
    void rep_without_the_permission_picks_nothing_up() {
        sales.userGroup("desk-novices", "PICK_UP", "desk-nick");
        sales.ok(http.admin().put("/api/users/desk-nick", "{\"permissions\": []}"));
        String lead = desk.leadOf(TOM);
        desk.as(MANAGER).reassignToGroup(lead, "desk-novices");

        desk.refused(desk.as("desk-nick").pickUp(lead), 403, "ask a manager for the permission");
        desk.refused(desk.as("desk-nick").claim(lead, "desk-nick"), 403, "ask a manager for the permission");
    }

    @Test
    void owner_or_manager_hands_back_and_it_is_offered_again() {
        String lead = desk.leadOf(TOM);

        assertThat(sales.ok(desk.as(TOM).release(lead)).get("owner").isNull()).isTrue();
        sales.ok(desk.as(SUE).pickUp(lead));
        sales.ok(desk.as(MANAGER).release(lead));
        desk.refused(desk.as(MANAGER).release(lead), 409, "Nobody owns this lead");

        assertThat(desk.story(lead)).containsExactly("PRESET", "RELEASED", "PICK_UP", "RELEASED");
    }

    @Test
    void nobody_else_hands_back_or_even_sees_it() {
        String lead = desk.leadOf(TOM);

        desk.refused(desk.as(SUE).release(lead), 404, "no such lead");
        desk.refused(desk.as(SUE).status(lead, "sold"), 404, "no such lead");
        desk.refused(desk.as(SUE).requestReassign(lead), 404, "no such lead");
        desk.refused(desk.as(SUE).reassignTo(lead, SUE), 404, "no such lead");
    }

    @Test
    void manager_reassigns_to_a_user_and_the_count_stays() {
        String lead = desk.leadOf(TOM);
        JsonNode before = sales.get("/api/user-groups/" + TEAM + "/counts");

        JsonNode after = sales.ok(desk.as(MANAGER).reassignTo(lead, SUE));

        assertThat(after.get("owner").textValue()).isEqualTo(SUE);
        assertThat(after.get("assignedBy").textValue()).isEqualTo("REASSIGNED");
        JsonNode counts = sales.get("/api/user-groups/" + TEAM + "/counts");
        assertThat(counts.get("next")).isEqualTo(before.get("next"));
        assertThat(counts.findValuesAsText("today")).isEqualTo(before.findValuesAsText("today"));
    }

    @Test
    void user_group_deals_what_is_reassigned_to_it_and_it_counts() {
        String lead = desk.leadOf(OTTO);
        String next =
                sales.get("/api/user-groups/" + TEAM + "/counts").get("next").textValue();

        JsonNode after = sales.ok(desk.as(MANAGER).reassignToGroup(lead, TEAM));

        assertThat(after.get("owner").textValue()).isEqualTo(next);
        assertThat(after.get("userGroup").textValue()).isEqualTo(TEAM);
        assertThat(sales.get("/api/leads/" + lead + "/assignments")
                        .get(1)
                        .get("counted")
                        .booleanValue())
                .isTrue();
        assertThat(sales.get("/api/user-groups/" + TEAM + "/counts").get("next").textValue())
                .isNotEqualTo(next);
    }

    @Test
    void pick_up_group_is_offered_what_is_reassigned_to_it() {
        String lead = desk.leadOf(TOM);

        assertThat(sales.ok(desk.as(MANAGER).reassignToGroup(lead, PICKERS))
                        .get("owner")
                        .isNull())
                .isTrue();
        sales.ok(desk.as(PIA).pickUp(lead));
        sales.ok(desk.as(MANAGER).release(lead));
        sales.ok(desk.as(MANAGER).reassignToGroup(lead, PICKERS));
    }

    @Test
    void group_where_nobody_is_eligible_gets_nothing_and_the_owner_stays() {
        sales.userGroup("desk-away", "SEQUENTIAL", "desk-amy");
        sales.ok(http.admin().put("/api/users/desk-amy", "{\"available\": false}"));
        String lead = desk.leadOf(TOM);

        desk.refused(desk.as(MANAGER).reassignToGroup(lead, "desk-away"), 409, "desk-amy UNAVAILABLE");

        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);
    }

    @Test
    void reassignment_needs_one_known_target_and_a_manager() {
        String lead = desk.leadOf(TOM);

        desk.refused(desk.as(MANAGER).reassignTo(lead, "desk-unknown"), 400, "expected an active user");
        desk.refused(desk.as(MANAGER).reassignToGroup(lead, "desk-unknown"), 400, "there is no such user group");
        desk.refused(desk.as(MANAGER).api(lead, "reassign", "{}"), 400, "either user or userGroup");
        desk.refused(
                desk.as(MANAGER).api(lead, "reassign", "{\"user\": \"a\", \"userGroup\": \"b\"}"),
                400,
                "either user or userGroup");
        desk.refused(desk.as(MANAGER).api(lead, "reassign", "{\"user\": 7}"), 400, "user");
        desk.refused(desk.as(TOM).reassignTo(lead, SUE), 403, "manager");
    }

    @Test
    void owner_asks_for_reassignment_and_keeps_the_lead_until_then() {
        String lead = desk.leadOf(TOM);

        JsonNode after = sales.ok(desk.as(TOM).requestReassign(lead));
        sales.ok(desk.as(TOM).requestReassign(lead));

        assertThat(after.get("owner").textValue()).isEqualTo(TOM);
        desk.refused(desk.as(MANAGER).requestReassign(lead), 403, "Only its owner");
        sales.ok(desk.as(MANAGER).reassignTo(lead, SUE));
        assertThat(desk.ownerOf(lead)).isEqualTo(SUE);
    }

    @Test
    void request_to_reassign_outlives_the_next_hands_until_a_manager_decides() {
        String lead = desk.leadOf(TOM);
        sales.ok(desk.as(TOM).requestReassign(lead));

        sales.ok(desk.as(TOM).release(lead));
        sales.ok(desk.as(SUE).pickUp(lead));
        sales.ok(desk.as(MANAGER).reassignToGroup(lead, PICKERS));
    }

    @Test
    void closing_ends_the_process_and_every_action() {
        String lead = desk.leadOf(TOM);
        sales.ok(desk.as(TOM).requestReassign(lead));

        JsonNode after = sales.ok(desk.as(TOM).status(lead, "sold"));

        assertThat(after.get("closed").booleanValue()).isTrue();
        assertThat(after.get("owner").textValue()).as("the last owner").isEqualTo(TOM);
        desk.refused(desk.as(TOM).status(lead, "new"), 409, "closed");
        desk.refused(desk.as(TOM).release(lead), 409, "closed");
        desk.refused(desk.as(TOM).requestReassign(lead), 409, "closed");
        desk.refused(desk.as(TOM).pickUp(lead), 409, "closed");
        desk.refused(desk.as(MANAGER).reassignTo(lead, SUE), 409, "closed");
        desk.refused(desk.as(MANAGER).status(lead, "sold"), 409, "closed already");
        desk.refused(desk.as(MANAGER).release(lead), 409, "closed");
    }

    @Test
    void unknown_status_is_refused() {
        String lead = desk.leadOf(TOM);

        desk.refused(desk.as(TOM).status(lead, "desk-no-such"), 400, "is not a status of the lead group");
        desk.refused(desk.as(TOM).api(lead, "status", "{\"status\": null}"), 400, "status");
        desk.refused(desk.as(TOM).api(lead, "status", "{\"status\": \"new\", \"more\": 1}"), 400, "more");
    }

    @Test
    void manager_opens_a_closed_lead_again_with_its_last_owner() {
        String lead = desk.leadOf(TOM);
        desk.as(TOM).status(lead, "sold");
        String closedProcess = desk.look(lead).get("processInstanceId").textValue();

        JsonNode after = sales.ok(desk.as(MANAGER).status(lead, "call-back"));

        assertThat(after.get("owner").textValue()).isEqualTo(TOM);
        assertThat(after.get("processInstanceId").textValue()).isNotEqualTo(closedProcess);
        sales.ok(desk.as(TOM).status(lead, "sold"));
        sales.ok(desk.as(MANAGER).status(lead, "new"));
        sales.ok(desk.as(TOM).release(lead));
    }

    @Test
    void lead_closed_without_an_owner_opens_without_one() {
        String lead = desk.freeLead();
        sales.ok(desk.as(MANAGER).status(lead, "sold"));

        assertThat(sales.ok(desk.as(MANAGER).status(lead, "new")).get("owner").isNull())
                .isTrue();
        sales.ok(desk.as(PIA).pickUp(lead));
    }
}
