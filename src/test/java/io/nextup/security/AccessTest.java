package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NextUpTest
class AccessTest {

    private final Http http;
    private final People people;

    AccessTest(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/user",
                "/engine-rest/task/count",
                "/engine-rest/engine/default/user",
                "/engine-rest/%75ser",
                "/api",
                "/api/test/me",
                "/api/anything",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/actuator",
                "/actuator/info",
                "/error"
            })
    void stranger_is_asked_to_log_in(String path) {
        var answer = http.stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("https://nextup.io/problems/unauthenticated", "\"status\":401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%65ngine-rest/user",
                "/engine-rest;x/user",
                "/engine-rest/user;x",
                "/engine-rest/app/../user",
                "//engine-rest/user",
                "/engine-rest%2fuser",
                "/camunda/api/%65ngine/engine/default/user",
                "/camunda/%61pi/engine/engine/default/user",
                "/camunda/api/engine;x/engine/default/user",
                "/camunda/api//engine/engine/default/user"
            })
    void stranger_finds_no_spelling_that_leads_around_the_log_in(String path) {
        var answer = http.stranger().get(path);

        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("firstName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-definition",
                "/camunda/api/engine/engine/default/user/admin/profile"
            })
    void webapps_keep_the_engine_closed_to_strangers(String path) {
        assertThat(http.stranger().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void webapps_do_not_take_http_basic_for_their_own_log_in() {
        assertThat(http.admin().get("/camunda/api/engine/engine/default/user").statusCode())
                .isEqualTo(401);
    }

    @Test
    void webapps_show_strangers_their_log_in_page() {
        assertThat(http.stranger().get("/camunda/app/tasklist/default/").statusCode())
                .isEqualTo(200);
        var closed = http.stranger().get("/camunda/api/engine/engine/default/user");
        assertThat(closed.headers().firstValue("WWW-Authenticate").orElse(""))
                .as("no pop-up of the browser's own over the log-in page")
                .doesNotContain("Basic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/app/admin/default/setup/"
            })
    void nobody_makes_themselves_an_administrator(String path) {
        var body = BodyPublishers.ofString("{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"x\"}}");
        var json = http.stranger().with("Content-Type", "application/json");

        assertThat(json.send("POST", path, body).statusCode()).isEqualTo(403);
        assertThat(http.admin()
                        .with("Content-Type", "application/json")
                        .send("POST", path, body)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void root_sends_a_browser_on_to_the_webapps() {
        var answer = http.stranger().get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/camunda/app/"));
    }

    @Test
    void health_and_its_probes_are_open_and_tell_nothing_else() {
        assertThat(http.stranger().get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(http.stranger().get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", "admin-Secret-1 "})
    void wrong_password_is_refused(String password) {
        people.user("wendy");

        assertThat(http.as("wendy", password).get("/api/test/me").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "no body", "a\u00e4"})
    void unknown_user_is_refused(String user) {
        assertThat(http.as(user, "x").get("/api/test/me").statusCode()).isEqualTo(401);
    }

    @Test
    void caller_is_known_with_their_groups_and_gets_no_session() {
        people.user("mona", "managers", "tele-sales");

        var answer = http.as("mona").get("/api/test/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"mona\"", "\"acting\":\"mona\"", "managers", "tele-sales");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void engine_rest_gives_no_session_either() {
        assertThat(http.admin().get("/engine-rest/user").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }
}
