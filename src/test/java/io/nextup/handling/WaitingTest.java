package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads that wait for a user group are dealt oldest first, as soon as somebody there is eligible and not before. */
@NextUpTest
class WaitingTest {

    private final Sales sales;
    private final TestClock clock;
    private final Waiting waiting;
    private final Http http;
    private final People people;
    private final String group = "wait-" + UUID.randomUUID();

    WaitingTest(Sales sales, TestClock clock, Waiting waiting, Http http, People people) {
        this.sales = sales;
        this.clock = clock;
        this.waiting = waiting;
        this.http = http;
        this.people = people;
    }

    @BeforeEach
    void standStill() {
        clock.set("2026-07-30T12:00:00Z");
        sales.leadGroup("wait");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void waiting_leads_are_dealt_oldest_first_on_each_new_day() {
        groupOf("{\"user\": \"wait-ann\", \"dailyLimit\": 1}");
        List<String> leads = post(4);
        assertThat(owners(leads)).containsExactly("wait-ann", null, null, null);

        clock.set("2026-07-30T22:59:59.999999Z");
        waiting.dealAll();
        assertThat(owners(leads)).containsExactly("wait-ann", null, null, null);

        clock.set("2026-07-30T23:00:00Z");
        waiting.dealAll();
        waiting.dealAll();
        assertThat(owners(leads)).containsExactly("wait-ann", "wait-ann", null, null);

        clock.set("2026-07-31T23:00:00Z");
        waiting.dealAll();
        assertThat(owners(leads)).containsExactly("wait-ann", "wait-ann", "wait-ann", null);
    }

    @Test
    void waiting_leads_are_dealt_in_a_new_month_but_not_on_a_new_day_of_the_old_one() {
        groupOf("{\"user\": \"wait-ann\", \"monthlyLimit\": 1}");
        List<String> leads = post(2);

        clock.set("2026-07-31T22:59:59Z");
        waiting.dealAll();
        assertThat(owners(leads)).containsExactly("wait-ann", null);

        clock.set("2026-07-31T23:00:00Z");
        waiting.dealAll();
        assertThat(owners(leads)).containsExactly("wait-ann", "wait-ann");
    }

    @Test
    void waiting_leads_are_dealt_when_a_limit_is_raised_up_to_the_new_limit() {
        groupOf("{\"user\": \"wait-ann\", \"dailyLimit\": 1}");
        List<String> leads = post(4);

        groupOf("{\"user\": \"wait-ann\", \"dailyLimit\": 3}");
        waiting.dealAll();

        assertThat(owners(leads)).containsExactly("wait-ann", "wait-ann", "wait-ann", null);
    }

    @Test
    void waiting_leads_are_dealt_to_a_member_who_joins_in_admin() {
        groupOf("{\"user\": \"wait-ann\", \"dailyLimit\": 1}");
        List<String> leads = post(3);
        people.user("wait-bob");

        waiting.dealAll();
        assertThat(owners(leads)).containsExactly("wait-ann", null, null);
        assertThat(http.admin()
                        .put("/engine-rest/group/" + group + "/members/wait-bob", "")
                        .statusCode())
                .isEqualTo(204);
        waiting.dealAll();

        assertThat(owners(leads)).containsExactly("wait-ann", "wait-bob", "wait-bob");
        JsonNode last = sales.get("/api/leads/" + leads.get(2) + "/assignments").get(1);
        assertThat(last.get("assignedBy").textValue()).isEqualTo("GROUP");
        assertThat(last.get("counted").booleanValue()).isTrue();
    }

    @Test
    void waiting_leads_are_dealt_to_a_member_who_is_available_again() {
        groupOf("{\"user\": \"wait-cat\"}");
        available("wait-cat", false);
        List<String> leads = post(2);

        waiting.dealAll();
        assertThat(owners(leads)).containsExactly(null, null);
        available("wait-cat", true);
        waiting.dealAll();

        assertThat(owners(leads)).containsExactly("wait-cat", "wait-cat");
    }

    @Test
    void lead_that_was_picked_up_meanwhile_waits_no_more() {
        groupOf("{\"user\": \"wait-ann\", \"dailyLimit\": 1}");
        List<String> leads = post(3);
        people.user("wait-dan");
        sales.ok(http.admin().post("/api/leads/" + leads.get(1) + "/reassign", "{\"user\": \"wait-dan\"}"));

        clock.set("2026-07-30T23:00:00Z");
        waiting.dealAll();

        assertThat(owners(leads)).containsExactly("wait-ann", "wait-dan", "wait-ann");
    }

    private void groupOf(String member) {
        sales.userGroup(group, "\"whenNobody\": \"WAIT\", \"timeZone\": \"Europe/London\"", List.of(member));
        sales.everythingTo(group);
    }

    private void available(String user, boolean available) {
        sales.ok(http.admin().put("/api/users/" + user, "{\"available\": " + available + "}"));
    }

    private List<String> post(int leads) {
        return Stream.generate(() -> sales.lead("wait").get("id").textValue())
                .limit(leads)
                .toList();
    }

    private List<String> owners(List<String> leads) {
        return leads.stream()
                .map(id -> sales.get("/api/leads/" + id).get("owner").textValue())
                .toList();
    }
}
