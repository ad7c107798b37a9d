package io.nextup.security.sso;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of single sign-on is there where no provider is set. */
@NextUpTest
class WithoutSingleSignOnTest {

    private final Http http;

    WithoutSingleSignOnTest(Http http) {
        this.http = http;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorization/nextup",
                "/oauth2/authorization",
                "/login/oauth2/code/nextup?code=c&state=s",
                "/login",
                "/oauth2/token"
            })
    void its_addresses_are_like_any_other(String path) {
        assertProblem(http.stranger().get(path), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/sso/begin?app=tasklist", "/camunda/sso/left?app=tasklist", "/camunda/sso/logged-out"})
    void its_pages_are_not_there(String path) {
        assertProblem(http.stranger().get(path), 404);
    }

    @Test
    void bearer_token_is_no_log_in() {
        var answer = http.stranger()
                .with("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")
                .get("/api/test/me");

        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
    }

    @Test
    void webapps_load_no_script_of_it() {
        assertThat(http.stranger()
                        .get("/camunda/app/tasklist/scripts/config.js")
                        .body())
                .contains("leads-switch")
                .doesNotContain("log-out.js");
    }
}
