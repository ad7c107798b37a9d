package io.nextup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What every refusal over HTTP must look like. */
public final class Problems {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    /** The problem that the answer is, which has this status and tells nothing of the inside. */
    public static JsonNode assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("io.nextup.")
                .doesNotContain("org.springframework")
                .doesNotContain("select ");
        try {
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("status").intValue()).isEqualTo(status);
            assertThat(problem.path("type").asText()).isNotBlank();
            assertThat(problem.path("title").asText()).isNotBlank();
            assertThat(problem.path("detail").asText()).isNotBlank();
            return problem;
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + answer.body(), e);
        }
    }

    /** Bad input with exactly these fields, each with a message. */
    public static void assertFaults(HttpResponse<String> answer, String... fields) {
        assertThat(faults(answer)).as(answer.body()).containsExactlyInAnyOrder(fields);
    }

    /** The fields of bad input, each of which has a message. */
    public static List<String> faults(HttpResponse<String> answer) {
        List<String> fields = new ArrayList<>();
        for (JsonNode error : assertProblem(answer, 400).path("errors")) {
            assertThat(error.path("message").asText()).isNotBlank();
            fields.add(error.path("field").textValue());
        }
        return fields;
    }
}
