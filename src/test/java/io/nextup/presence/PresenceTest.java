package io.nextup.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.testing.Webapp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Where only those count who are online, leads go to whoever has Tasklist open. */
@NextUpTest
class PresenceTest {

    private final Sales sales;
    private final TestClock clock;
    private final Http http;
    private final Webapp browser;
    private final Webapp otherBrowser;

    PresenceTest(Sales sales, TestClock clock, Http http, Environment environment) {
        this.sales = sales;
        this.clock = clock;
        this.http = http;
        this.browser = new Webapp(environment);
        this.otherBrowser = new Webapp(environment);
    }

    @BeforeEach
    void group_that_counts_only_who_is_online() {
        clock.set("2026-05-04T09:00:00Z");
        sales.leadGroup("presence");
        sales.userGroup(
                "presence-team", "\"onlineOnly\": true", List.of("{\"user\": \"olga\"}", "{\"user\": \"otto\"}"));
        sales.everythingTo("presence-team");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void nobody_gets_a_lead_while_nobody_is_logged_in() {
        JsonNode lead = sales.lead("presence");

        assertThat(lead.get("outcome").textValue()).isEqualTo("UNASSIGNED");
        assertThat(sales.assignments(lead).at("/0/decision/candidates/0/reason").textValue())
                .isEqualTo("OFFLINE");
    }

    @Test
    void who_logs_in_is_dealt_to_until_they_log_out() {
        browser.logIn("otto", People.PASSWORD);
        assertThat(sales.get("/api/users/otto").get("online").booleanValue()).isTrue();
        assertThat(sales.lead("presence").get("owner").textValue()).isEqualTo("otto");

        browser.logOut();
        assertThat(sales.get("/api/users/otto").get("online").booleanValue()).isFalse();
        assertThat(sales.lead("presence").get("outcome").textValue()).isEqualTo("UNASSIGNED");
    }

    @Test
    void who_is_not_heard_of_for_the_timeout_is_offline() {
        browser.logIn("olga", People.PASSWORD);
        clock.advance(Duration.ofMinutes(2));
        assertThat(sales.lead("presence").get("owner").textValue()).isEqualTo("olga");

        clock.advance(Duration.ofSeconds(1));
        assertThat(sales.lead("presence").get("outcome").textValue()).isEqualTo("UNASSIGNED");

        browser.get(Webapp.ENGINE + "/task/count");
        assertThat(sales.lead("presence").get("owner").textValue()).isEqualTo("olga");
        browser.logOut();
    }

    @Test
    void logging_out_in_one_browser_ends_it_until_another_one_is_heard_of_within_half_a_minute() {
        browser.logIn("olga", People.PASSWORD);
        otherBrowser.logIn("olga", People.PASSWORD);

        browser.logOut();
        assertThat(isOnline("olga")).isFalse();

        clock.advance(Duration.ofSeconds(30));
        otherBrowser.get(Webapp.ENGINE + "/task/count");
        assertThat(isOnline("olga")).isTrue();
        otherBrowser.logOut();
        assertThat(isOnline("olga")).isFalse();
    }

    @Test
    void who_only_tries_to_log_in_is_not_online() {
        assertThat(browser.logIn("olga", "wrong").statusCode()).isEqualTo(401);

        assertThat(isOnline("olga")).isFalse();
    }

    @Test
    void who_uses_rest_is_not_online() {
        sales.ok(http.as("olga").get("/api/users/olga"));

        assertThat(isOnline("olga")).isFalse();
    }

    @Test
    void a_new_user_is_not_online_because_one_of_the_same_id_was() {
        sales.userGroup("presence-brief", "SEQUENTIAL", "oscar");
        browser.logIn("oscar", People.PASSWORD);
        assertThat(isOnline("oscar")).isTrue();

        assertThat(http.admin().delete("/engine-rest/user/oscar").statusCode()).isEqualTo(204);
        sales.userGroup("presence-brief", "SEQUENTIAL", "oscar");

        assertThat(isOnline("oscar")).isFalse();
    }

    private boolean isOnline(String user) {
        return sales.get("/api/users/" + user).get("online").booleanValue();
    }
}
