package io.nextup.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Webapp browser;

    PresenceTest(Sales sales, TestClock clock, Environment environment) {
        this.sales = sales;
        this.clock = clock;
        this.browser = new Webapp(environment);
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
}
