package io.nextup.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.security.Roles;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.Webapp;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Who comes into which page of the console by the webapps' log-in. */
@NextUpTest
class ConsoleDoorsTest {

    private static final List<String> MANAGERS_ONLY = List.of(
            "/console/now",
            "/console/now/parts",
            "/console/now/news",
            "/console/leads",
            "/console/leads/none",
            "/console/reports",
            "/console/reports/source.csv",
            "/console/import",
            "/console/import/none",
            "/console/process",
            "/console/process/handling/diagram",
            "/console/groups",
            "/console/new-group",
            "/console/users",
            "/console/pick-up",
            "/console/distribution",
            "/console/lead-groups",
            "/console/duplicates");

    private final Environment environment;
    private final Http http;
    private final People people;
    private final Sales sales;

    ConsoleDoorsTest(Environment environment, Http http, People people, Sales sales) {
        this.environment = environment;
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void come() {
        sales.userGroup("door-group", "SEQUENTIAL", "door-rep");
        people.user("door-manager", Roles.MANAGER);
        people.user("door-analyst", Roles.ANALYST);
    }

    @Test
    void a_stranger_is_sent_to_log_in_and_back_to_the_page_they_wanted() {
        HttpResponse<String> answer = http.stranger().get("/console/leads?q=Ann+Secret");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/console/log-in?to=%2Fconsole%2Fleads");
        assertThat(http.stranger()
                        .get("/console/log-in?to=https://evil.example")
                        .body())
                .doesNotContain("evil");
    }

    @Test
    void a_rep_sees_where_they_are_and_nothing_else() {
        Webapp rep = loggedIn("door-rep");
        assertThat(rep.get("/console/me").statusCode()).isEqualTo(200);
        for (String page : MANAGERS_ONLY) {
            assertThat(rep.get(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    void an_analyst_who_is_no_rep_sees_no_page() {
        Webapp analyst = new Webapp(environment);
        analyst.logIn("door-analyst", People.PASSWORD, "cockpit");
        assertThat(analyst.get("/console/me").statusCode()).isEqualTo(403);
        assertThat(analyst.get("/console/leads").statusCode()).isEqualTo(403);
    }

    @Test
    void a_managers_browser_cannot_be_made_to_save_anything_by_a_forged_request() {
        Webapp manager = loggedIn("door-manager");
        assertThat(manager.get("/console/groups/door-group").statusCode()).isEqualTo(200);
        assertThat(manager.forge("/console/groups/door-group", "{}").statusCode())
                .isEqualTo(403);
        assertThat(manager.forge("/console/leads/reassign", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_runs_and_shows_nothing_but_our_own_files() {
        HttpResponse<String> page = loggedIn("door-manager").get("/console/leads");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("style=");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void bad_input_names_the_field_and_what_is_not_there_is_not_found() {
        Webapp manager = loggedIn("door-manager");
        assertThat(manager.get("/console/leads/none").statusCode()).isEqualTo(404);
        assertThat(manager.get("/console/leads?page=-1").statusCode()).isEqualTo(400);
        assertThat(manager.get("/console/leads?page=x").statusCode()).isEqualTo(400);
        HttpResponse<String> days = manager.get("/console/reports?days=0");
        assertThat(days.statusCode()).isEqualTo(400);
        assertThat(days.body()).contains("expected a whole number from 1 to 366");
    }

    private Webapp loggedIn(String user) {
        Webapp browser = new Webapp(environment);
        browser.logIn(user, People.PASSWORD);
        return browser;
    }
}
