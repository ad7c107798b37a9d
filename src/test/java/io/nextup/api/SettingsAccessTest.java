package io.nextup.api;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings are managers' to write, analysts' and reps' to read, and nobody else's. */
@NextUpTest
class SettingsAccessTest {

    private final Http http;
    private final People people;
    private final Sales sales;

    SettingsAccessTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        people.user("access-manager", "managers");
        people.user("access-integrator", "integrators");
        people.user("access-analyst", "analysts");
        people.user("access-nobody");
        sales.leadGroup("access");
        sales.userGroup("access-group", "SEQUENTIAL", "access-rep", "access-colleague");
        sales.leadGroup("access-forms");
        sales.ok(http.admin().put("/api/forms/access-form", """
                        {"title": "Ask", "leadGroup": "access-forms", "fields": [{"name": "name", "label": "Name"}]}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/distribution",
                "/api/distribution/lead",
                "/api/user-groups",
                "/api/user-groups/access-group",
                "/api/user-groups/access-group/pick-up",
                "/api/user-groups/access-group/counts",
                "/api/lead-groups",
                "/api/lead-groups/access",
                "/api/duplicates",
                "/api/forms",
                "/api/forms/access-form"
            })
    void settings_are_read_by_managers_analysts_and_reps(String path) {
        for (String user : List.of("access-manager", "access-analyst", "access-rep")) {
            assertThat(http.as(user).get(path).statusCode()).as(user).isEqualTo(200);
        }
        assertThat(http.admin().get(path).statusCode()).isEqualTo(200);
        for (String user : List.of("access-integrator", "access-nobody")) {
            assertProblem(http.as(user).get(path), 403);
        }
        assertProblem(http.stranger().get(path), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/distribution/lead",
                "/api/user-groups/access-group",
                "/api/user-groups/access-group/pick-up",
                "/api/lead-groups/access",
                "/api/duplicates",
                "/api/forms/access-form",
                "/api/users/access-rep"
            })
    void settings_are_written_by_managers_only_whatever_the_body(String path) {
        for (String user : List.of("access-integrator", "access-analyst", "access-rep", "access-nobody")) {
            assertProblem(http.as(user).put(path, "{\"anything\": 1}"), 403);
        }
        assertProblem(http.stranger().put(path, "{\"anything\": 1}"), 401);
        assertProblem(http.as("access-manager").put(path, "{\"anything\": 1}"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/user-groups/access-group", "/api/lead-groups/access", "/api/forms/access-form"})
    void settings_are_deleted_by_managers_only(String path) {
        for (String user : List.of("access-integrator", "access-analyst", "access-rep", "access-nobody")) {
            assertProblem(http.as(user).delete(path), 403);
        }
        assertProblem(http.stranger().delete(path), 401);
        assertThat(http.as("access-manager").delete(path).statusCode()).isEqualTo(204);
    }

    @Test
    void rep_reads_their_own_user_and_nobody_elses() {
        assertThat(status("access-rep", "/api/users/access-rep")).isEqualTo(200);
        assertProblem(http.as("access-rep").get("/api/users/access-colleague"), 403);
        assertThat(status("access-manager", "/api/users/access-rep")).isEqualTo(200);
        assertThat(status("access-analyst", "/api/users/access-rep")).isEqualTo(200);
        assertProblem(http.as("access-integrator").get("/api/users/access-rep"), 403);
        JsonNode own = sales.ok(http.as("access-rep").get("/api/users"));
        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("id").textValue()).isEqualTo("access-rep");
        assertThat(sales.ok(http.as("access-manager").get("/api/users")).size()).isGreaterThan(4);
        assertProblem(http.as("access-integrator").get("/api/users"), 403);
    }

    private int status(String user, String path) {
        HttpResponse<String> answer = http.as(user).get(path);
        return answer.statusCode();
    }
}
