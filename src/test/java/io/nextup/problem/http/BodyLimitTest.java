package io.nextup.problem.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NextUpTest
class BodyLimitTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Http http;

    BodyLimitTest(Http http) {
        this.http = http;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/test/things, true",
        "/api/test/things, false",
        "/api/leads, true",
        "/api/leads, false",
        "/engine-rest/task, true",
        "/engine-rest/task, false",
        "/camunda/api/admin/auth/user/default/login/tasklist, true"
    })
    void body_over_a_mebibyte_is_refused_announced_or_chunked(String path, boolean announced) {
        var answer = json(path, body("{\"name\":\"" + "x".repeat(MEBIBYTE) + "\"}", announced));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("https://nextup.io/problems/too-large");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void body_of_just_under_a_mebibyte_is_taken(boolean announced) {
        String json = "{\"name\":\"" + "x".repeat(MEBIBYTE - 20) + "\"}";

        assertThat(json("/api/test/things", body(json, announced)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/deployment/create, 9, true, 200",
        "/engine-rest/deployment/create, 9, false, 200",
        "/engine-rest/deployment/create, 11, true, 413",
        "/engine-rest/deployment/create, 11, false, 413",
        "/engine-rest/engine/default/deployment/create, 9, true, 200",
        "/api/test/files, 2, true, 413",
        "/api/test/files, 12, false, 413"
    })
    void deployment_may_be_larger(String path, int mebibytes, boolean announced, int status) {
        String form = "--X\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nlarge\r\n"
                + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.form\"\r\n\r\n{\"id\": \"note\", \"type\": \"default\"}"
                + " ".repeat(mebibytes * MEBIBYTE) + "\r\n--X--\r\n";

        var answer = http.admin()
                .with("Content-Type", "multipart/form-data; boundary=X")
                .send("POST", path, body(form, announced));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private HttpResponse<String> json(String path, BodyPublisher body) {
        return http.admin().with("Content-Type", "application/json").send("POST", path, body);
    }

    private static BodyPublisher body(String text, boolean announced) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return announced
                ? BodyPublishers.ofByteArray(bytes)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }
}
