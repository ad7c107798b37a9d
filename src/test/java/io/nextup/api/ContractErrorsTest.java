package io.nextup.api;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong under /api is told as a problem that tells nothing of the inside. */
@NextUpTest
class ContractErrorsTest {

    private final Http http;
    private final People people;

    ContractErrorsTest(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/leads",
        "POST, /api/leads",
        "GET, /api/leads/x",
        "DELETE, /api/leads/x",
        "POST, /api/leads/import",
        "GET, /api/imports/x",
        "PUT, /api/me/availability",
        "PUT, /api/me/mail",
        "GET, /api/nothing",
        "GET, /api"
    })
    void stranger_is_asked_to_log_in(String method, String path) {
        var answer = http.stranger().send(method, path, BodyPublishers.ofString("{}"));

        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void wrong_password_is_told_as_a_problem() {
        people.user("errors-user");

        assertProblem(http.as("errors-user", "wrong").get("/api/leads"), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404",
        "GET, /api/leads/x/nothing, 404",
        "POST, /api/leads/x/nothing, 404",
        "GET, /api/imports/x, 404",
        "PUT, /api/leads, 405",
        "DELETE, /api/leads, 405",
        "PATCH, /api/leads/x, 405",
        "GET, /api/leads/x/pick-up, 405",
        "POST, /api/duplicates, 405",
        "DELETE, /api/duplicates, 405"
    })
    void what_is_not_there_is_told_as_a_problem(String method, String path, int status) {
        assertProblem(
                http.admin().with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString("{}")),
                status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void other_content_types_are_told_as_a_problem(String type) {
        assertProblem(
                http.admin().with("Content-Type", type).send("POST", "/api/leads", BodyPublishers.ofString("a=b")),
                415);
    }

    @Test
    void body_without_a_content_type_is_told_as_a_problem() {
        assertProblem(http.admin().send("POST", "/api/leads", BodyPublishers.ofString("{}")), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png"})
    void other_answers_than_json_are_not_to_be_had(String accept) {
        assertProblem(http.admin().with("Accept", accept).get("/api/leads"), 406);
    }

    @Test
    void problem_is_told_to_whoever_accepts_only_problems_or_anything() {
        assertProblem(http.admin().with("Accept", "*/*").get("/api/leads/x"), 404);
        assertProblem(http.admin().with("Accept", "application/json").get("/api/leads/x"), 404);
        assertProblem(http.admin().with("Accept", "text/html").get("/api/nothing"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/leads", "/api/nothing", "/engine-rest/process-definition/key/lead-intake/start"})
    void body_over_a_mebibyte_is_refused_before_it_is_read(String path) {
        assertProblem(http.admin().post(path, "{".repeat(1024 * 1024 + 1)), 413);
    }

    @Test
    void bytes_that_are_no_text_are_told_as_a_problem() {
        assertProblem(
                http.admin()
                        .with("Content-Type", "application/json")
                        .send("POST", "/api/leads", BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'})),
                400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/leads?q=%00", "/api/leads/%00", "/api/user-groups/a%00"})
    void address_with_a_nul_is_told_as_a_problem(String path) {
        assertProblem(http.admin().get(path), 400);
    }
}
