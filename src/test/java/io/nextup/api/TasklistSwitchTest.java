package io.nextup.api;

import static io.nextup.testing.Problems.assertFaults;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.Webapp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** What the switch in Tasklist's header says to the server, with the session of the webapps. */
@NextUpTest
class TasklistSwitchTest {

    private static final String SWITCH = "/camunda/api/nextup/availability";

    private final Sales sales;
    private final Http http;
    private final People people;
    private final Webapp browser;

    TasklistSwitchTest(Sales sales, Http http, People people, Environment environment) {
        this.sales = sales;
        this.http = http;
        this.people = people;
        this.browser = new Webapp(environment);
    }

    @BeforeEach
    void team() {
        sales.leadGroup("switch");
        sales.userGroup("switch-team", "SEQUENTIAL", "switch-sue");
        sales.everythingTo("switch-team");
        sales.ok(http.as("switch-sue").put("/api/me/availability", "{\"available\": true}"));
    }

    @Test
    void a_rep_switches_leads_off_and_on() {
        browser.logIn("switch-sue", People.PASSWORD);
        assertThat(look()).isEqualTo(stand(true, true));

        assertThat(sales.ok(browser.put(SWITCH, "{\"available\": false}"))).isEqualTo(stand(true, false));
        assertThat(look()).isEqualTo(stand(true, false));
        JsonNode lead = sales.lead("switch");
        assertThat(lead.get("outcome").textValue()).isEqualTo("UNASSIGNED");
        assertThat(sales.assignments(lead).at("/0/decision/candidates/0/reason").textValue())
                .isEqualTo("UNAVAILABLE");

        sales.ok(browser.put(SWITCH, "{\"available\": true}"));
        assertThat(sales.lead("switch").get("owner").textValue()).isEqualTo("switch-sue");
        browser.logOut();
    }

    @Test
    void who_is_no_rep_has_nothing_to_switch() {
        people.user("switch-mia", "managers");
        browser.logIn("switch-mia", People.PASSWORD);

        assertThat(look().get("rep").booleanValue()).isFalse();
        browser.logOut();
    }

    @Test
    void who_is_logged_out_can_neither_look_nor_switch_with_a_password_or_without() {
        assertThat(http.stranger().get(SWITCH).statusCode()).isEqualTo(403);
        assertThat(http.as("switch-sue").get(SWITCH).statusCode()).isEqualTo(403);
        assertThat(http.as("switch-sue").put(SWITCH, "{\"available\": false}").statusCode())
                .isEqualTo(403);
        assertThat(sales.get("/api/users/switch-sue").get("available").booleanValue())
                .isTrue();
    }

    @Test
    void a_page_of_another_site_cannot_switch() {
        browser.logIn("switch-sue", People.PASSWORD);

        HttpResponse<String> forged = browser.forge(SWITCH, "{\"available\": false}");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(sales.get("/api/users/switch-sue").get("available").booleanValue())
                .isTrue();
    }

    @Test
    void what_is_not_known_is_refused_by_its_name() {
        browser.logIn("switch-sue", People.PASSWORD);

        assertFaults(browser.put(SWITCH, "{\"available\": \"no\", \"until\": \"noon\"}"), "available", "until");
        browser.logOut();
    }

    private JsonNode look() {
        return sales.ok(browser.get(SWITCH));
    }

    private JsonNode stand(boolean rep, boolean available) {
        return sales.read("{\"rep\": " + rep + ", \"available\": " + available + "}");
    }
}
