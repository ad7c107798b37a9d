package io.nextup.security.sso;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.OpenIdProvider;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** What somebody tries who wants to get into the webapps past the provider, or to lead others astray. */
@NextUpOnPostgresTest
class ForgedLogInOnPostgresTest {

    private static final String COME_BACK = "/login/oauth2/code/nextup";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Environment environment;
    private final OpenIdProvider provider;

    ForgedLogInOnPostgresTest(Environment environment, OpenIdProvider provider) {
        this.environment = environment;
        this.provider = provider;
    }

    @Test
    void log_in_is_begun_with_a_state_a_nonce_and_a_code_challenge() throws Exception {
        String location = get("/oauth2/authorization/nextup")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(location)
                .startsWith(provider.issuer() + "/oauth2/authorize?")
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "response_type=code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?code=stolen", "?code=stolen&state=forged", "?error=access_denied&state=forged"})
    void answer_that_the_provider_did_not_give_logs_nobody_in(String answer) throws Exception {
        get("/oauth2/authorization/nextup");

        HttpResponse<String> page = get(COME_BACK + answer);

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("The log-in did not succeed.").doesNotContain("forged", "stolen", "xception");
        assertThat(get("/camunda/api/engine/engine/default/user").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "//evil.example.com", "../../evil", "tasklist/../../x"})
    void nobody_is_led_elsewhere_by_a_link_to_the_log_in(String app) throws Exception {
        HttpResponse<String> answer = get("/camunda/sso/left?app=" + app);

        assertThat(answer.headers().firstValue("Location").map(URI::create)).hasValueSatisfying(there -> {
            assertThat(there.getHost()).isEqualTo("localhost");
            assertThat(there.getPath()).isEqualTo("/camunda/app/welcome/default/");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/",
                "/camunda/app/tasklist/",
                "/camunda/app/tasklist/default",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/index.html",
                "/camunda/app/admin/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/welcome/default/"
            })
    void page_of_a_webapp_is_for_who_is_logged_in(String page) throws Exception {
        HttpResponse<String> answer = get(page);

        assertThat(answer.body()).contains("You are not logged in.").doesNotContain("$", "cam-widget");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "%6cogin"})
    void webapps_take_no_password(String login) throws Exception {
        String token = get("/camunda/api/admin/auth/user/default")
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();

        HttpResponse<String> answer = browser.send(
                request("/camunda/api/admin/auth/user/default/" + login + "/admin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString("username=" + Http.ADMIN + "&password=" + Http.ADMIN_PASSWORD))
                        .build(),
                BodyHandlers.ofString());

        assertThat(assertProblem(answer, 403).get("detail").textValue()).contains("single sign-on");
        assertThat(get("/camunda/api/engine/engine/default/user").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path));
    }
}
