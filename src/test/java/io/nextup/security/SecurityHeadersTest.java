package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import jakarta.servlet.Filter;
import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What browsers are told not to do with the answers. */
@NextUpTest
class SecurityHeadersTest {

    private final Http http;
    private final Filter security;

    SecurityHeadersTest(Http http, @Qualifier("springSecurityFilterChain") Filter security) {
        this.http = http;
        this.security = security;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/test/me",
                "/api/no-such-thing",
                "/engine-rest/task/count",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/app/admin/scripts/config.js",
                "/actuator/health"
            })
    void nothing_is_guessed_framed_used_by_other_sites_or_told_to_them(String path) {
        HttpHeaders told = http.admin().get(path).headers();

        assertThat(told.allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(told.allValues("X-Frame-Options")).contains("DENY");
        assertThat(told.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(told.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(told.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(told.firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()", "geolocation=()"));
        assertThat(told.allValues("Strict-Transport-Security"))
                .as("over TLS only")
                .isEmpty();
        assertThat(told.allValues("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/me", "/engine-rest/task/count", "/v3/api-docs", "/api/no-such-thing"})
    void nothing_runs_or_shows_from_data(String path) {
        assertThat(http.admin().get(path).headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(http.admin().get(path).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).containsAnyOf("no-store", "no-cache"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/tasklist/default/", "/swagger-ui/index.html"})
    void pages_run_their_own_scripts_only(String path) {
        List<String> policies = http.admin().get(path).headers().allValues("Content-Security-Policy");

        assertThat(policies).singleElement().satisfies(policy -> assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .containsAnyOf("script-src 'nonce-", "default-src 'self'; style-src"));
    }

    @Test
    void a_form_may_be_framed_but_asks_for_no_camera() {
        HttpHeaders told = http.stranger().get("/forms/no-such-form").headers();

        assertThat(told.firstValue("Permissions-Policy")).isPresent();
        assertThat(told.firstValue("X-Frame-Options")).isEmpty();
        assertThat(told.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test/me", "/camunda/app/tasklist/default/", "/forms/any"})
    void over_tls_browsers_stay_there_for_a_year(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setSecure(true);
        MockHttpServletResponse answer = new MockHttpServletResponse();

        security.doFilter(request, answer, new MockFilterChain());

        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
}
