package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.Webapp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** What waits is dealt, oldest first, as soon as somebody comes, without anybody looking for it: in these tests nobody ever does. */
@NextUpTest
class ThoseWhoComeTest {

    private final Sales sales;
    private final Http http;
    private final People people;
    private final Webapp browser;
    private final String team = "come-" + UUID.randomUUID();
    private final String ann = "ann-" + UUID.randomUUID();

    ThoseWhoComeTest(Sales sales, Http http, People people, Environment environment) {
        this.sales = sales;
        this.http = http;
        this.people = people;
        this.browser = new Webapp(environment);
    }

    @BeforeEach
    void leadGroup() {
        sales.leadGroup("come");
    }

    @AfterEach
    void asBefore() {
        sales.distribution("{}");
    }

    @Test
    void who_logs_in_is_dealt_what_waits_oldest_first_and_up_to_their_limit() {
        team("\"onlineOnly\": true", "\"dailyLimit\": 2");
        List<String> leads = post(3);
        assertThat(owners(leads)).containsExactly(null, null, null);

        browser.logIn(ann, People.PASSWORD);

        becomeOwners(leads, ann, ann, null);
        assertThat(sales.get("/api/leads/" + leads.get(0) + "/assignments").findValuesAsText("reason"))
                .contains("OFFLINE");
        browser.logOut();
    }

    @Test
    void a_stream_for_those_online_only_deals_what_waits_for_a_group_that_takes_everybody() {
        team("\"onlineOnly\": false", "\"dailyLimit\": 0");
        sales.distribution("{\"method\": \"USER_GROUP\", \"onlineOnly\": true, \"userGroup\": \"" + team + "\"}");
        List<String> leads = post(1);
        assertThat(owners(leads)).containsExactly((String) null);

        browser.logIn(ann, People.PASSWORD);

        becomeOwners(leads, ann);
        browser.logOut();
    }

    @Test
    void who_wants_leads_again_is_dealt_what_waits() {
        team("\"onlineOnly\": false", "\"dailyLimit\": 0");
        sales.ok(http.as(ann).put("/api/me/availability", "{\"available\": false}"));
        List<String> leads = post(2);

        sales.ok(http.as(ann).put("/api/me/availability", "{\"available\": true}"));

        becomeOwners(leads, ann, ann);
    }

    @Test
    void who_joins_is_dealt_what_waits() {
        team("\"onlineOnly\": false", "\"dailyLimit\": 1");
        List<String> leads = post(2);
        String bob = "bob-" + UUID.randomUUID();
        people.user(bob);

        assertThat(http.admin()
                        .put("/engine-rest/group/" + team + "/members/" + bob, "")
                        .statusCode())
                .isEqualTo(204);

        becomeOwners(leads, ann, bob);
    }

    @Test
    void a_raised_limit_lets_go_what_waits() {
        team("\"onlineOnly\": false", "\"dailyLimit\": 1");
        List<String> leads = post(3);

        team("\"onlineOnly\": false", "\"dailyLimit\": 2");

        becomeOwners(leads, ann, ann, null);
    }

    private void team(String setting, String limit) {
        sales.userGroup(
                team, "\"whenNobody\": \"WAIT\", " + setting, List.of("{\"user\": \"" + ann + "\", " + limit + "}"));
        sales.everythingTo(team);
    }

    private List<String> post(int leads) {
        return Stream.generate(() -> sales.lead("come").get("id").textValue())
                .limit(leads)
                .toList();
    }

    private void becomeOwners(List<String> leads, String... owners) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(owners(leads)).containsExactly(owners));
    }

    private List<String> owners(List<String> leads) {
        return leads.stream()
                .map(id -> sales.get("/api/leads/" + id).get("owner").textValue())
                .toList();
    }
}
