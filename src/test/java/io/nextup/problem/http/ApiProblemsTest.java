package io.nextup.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NextUpTest
class ApiProblemsTest {

    private static final String THINGS = "/api/test/things";

    private final Http http;

    ApiProblemsTest(Http http) {
        this.http = http;
    }

    @Test
    void good_json_is_taken_exactly() {
        var answer = http.admin()
                .post(
                        THINGS,
                        "{\"name\":\"\u00c4 \ud83d\ude00\",\"count\":5,\"amount\":0.10,\"on\":true,\"within\":\"PT30M\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"\u00c4 \\uD83D\\uDE00\"", "\"amount\":0.10", "\"count\":5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null null",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} secret",
                "{\"name\":\"\\u0000\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"attributes\":{\"a\":[\"\\udc00x\"]}}",
                "{\"attributes\":{\"a\\u0000\":1}}",
                "{\"amount\":1e99999999999}",
                "{\"amount\":NaN}"
            })
    void json_that_cannot_be_meant_is_refused(String json) {
        assertProblem(http.admin().post(THINGS, json), 400, "bad-input");
    }

    @Test
    void json_that_is_too_deep_or_has_endless_numbers_is_refused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String endless = "{\"amount\":" + "9".repeat(2000) + "}";

        assertProblem(http.admin().post(THINGS, deep), 400, "bad-input");
        assertProblem(http.admin().post(THINGS, endless), 400, "bad-input");
        assertThat(http.admin()
                        .post("/engine-rest/task", "{\"orQueries\":" + deep + "}")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, 415, unsupported-media-type",
        "application/*+json, 415, unsupported-media-type",
        "json, 415, unsupported-media-type",
        "application/json; charset=none, 415, unsupported-media-type",
        "multipart/form-data, 415, unsupported-media-type",
        "multipart/form-data; boundary=x, 400, bad-input"
    })
    void body_that_is_not_what_it_is_called_is_refused(String type, int status, String problem) {
        assertProblem(
                http.admin().with("Content-Type", type).send("POST", "/api/test/files", BodyPublishers.ofString("--x")),
                status,
                problem);
    }

    @Test
    void name_that_could_be_anything_is_not_repeated() {
        assertThat(http.admin()
                        .post(THINGS, "{\"ann@example.com\":{\"b\":\"\\u0000\"}}")
                        .body())
                .contains("\"field\":\"(a field).b\"");
        assertThat(http.admin()
                        .put("/api/user-groups/any/pick-up", "{\"Ann Lee\":5}")
                        .body())
                .contains("\"field\":\"body\"")
                .doesNotContain("Ann");
    }

    @Test
    void text_with_a_nul_is_named_by_its_path() {
        assertThat(http.admin()
                        .post(THINGS, "{\"attributes\":{\"budget\":\"\\u0000\"}}")
                        .body())
                .contains("\"field\":\"attributes.budget\"");
    }

    @Test
    void bad_input_names_its_fields() {
        var answer = http.admin().get("/api/test/bad-input");

        assertProblem(answer, 400, "bad-input");
        assertThat(answer.body())
                .contains("\"errors\":[{\"field\":\"name\",\"message\":\"is needed\"},{\"field\":\"email\"");
    }

    @Test
    void refusal_says_why_however_it_was_wrapped() {
        var answer = http.admin().get("/api/test/refused");

        assertProblem(answer, 409, "conflict");
        assertThat(answer.body()).contains("\"detail\":\"It has an owner already.\"");
    }

    @Test
    void race_that_the_engine_lost_is_a_conflict() {
        var answer = http.admin().get("/api/test/race");

        assertProblem(answer, 409, "conflict");
        assertThat(answer.body()).doesNotContain("secret-inside");
    }

    @Test
    void fault_inside_stays_inside() {
        var answer = http.admin().get("/api/test/fault");

        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("secret-inside", "Exception", "io.nextup.");
    }

    @Test
    void missing_database_asks_to_come_again() {
        var answer = http.admin().get("/api/test/database");

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/test/pages?page=secret, 400, bad-input",
        "/api/test/pages, 400, bad-input",
        "/api/test/pages?page=1%00, 400, bad-input",
        "/api/test/secret, 404, not-found",
        "/api/secret, 404, not-found",
        "/api/test/things, 405, method-not-allowed"
    })
    void wrong_call_is_told_without_quoting_it(String path, int status, String type) {
        var answer = http.admin().get(path);

        assertProblem(answer, status, type);
        assertThat(answer.body()).doesNotContain("\"detail\":\"secret", "value 'secret'", "for secret");
    }

    @Test
    void other_media_types_are_refused() {
        assertProblem(
                http.admin().with("Content-Type", "text/plain").send("POST", THINGS, BodyPublishers.ofString("x")),
                415,
                "unsupported-media-type");
        assertProblem(http.admin().with("Accept", "image/png").get("/api/test/me"), 406, "not-acceptable");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"https://nextup.io/problems/" + type + "\"",
                        "\"status\":" + status,
                        "\"title\":",
                        "\"detail\":");
    }
}
