package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NextUpTest
class AccessTest {

    private final Http http;

    AccessTest(Http http) {
        this.http = http;
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
                "/%65ngine-rest/user",
                "/engine-rest/%75ser",
                "/engine-rest/app/../user",
                "/api/test/me",
                "/api/anything",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/actuator",
                "/actuator/info",
                "/error",
                "/"
            })
    void stranger_is_asked_to_log_in(String path) {
        var answer = http.stranger().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void health_is_open() {
        assertThat(http.stranger().get("/actuator/health").body()).contains("UP");
    }
}
