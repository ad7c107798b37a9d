package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** A user's browser, which knows their password for us, on a page of another site. */
@NextUpTest
class ForeignPagesTest {

    private static final String DEPLOYMENT =
            "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"foreign.txt\""
                    + "\r\n\r\nhello\r\n--X--\r\n";

    private final Http http;
    private final Environment environment;

    ForeignPagesTest(Http http, Environment environment) {
        this.http = http;
        this.environment = environment;
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, rubbish",
        "Origin, https://evil.example",
        "Origin, http://localhost",
        "Origin, http://localhost:1@evil.example",
        "Origin, null"
    })
    void has_it_change_nothing(String header, String value) {
        assertThat(deploy(http.admin().with(header, value))).isEqualTo(403);
        assertThat(http.admin()
                        .with(header, value)
                        .post("/api/test/things", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.admin()
                        .with(header, value)
                        .delete("/engine-rest/user/nobody")
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.admin().with(header, value).get("/api/test/me").statusCode())
                .as("a link may lead here")
                .isEqualTo(200);
    }

    @Test
    void while_our_own_pages_and_programs_go_on() {
        String here = "http://localhost:" + environment.getRequiredProperty("local.server.port");

        assertThat(post(http.admin())).isEqualTo(200);
        assertThat(post(http.admin().with("Origin", here))).isEqualTo(200);
        assertThat(post(http.admin().with("Sec-Fetch-Site", "same-origin").with("Origin", "https://behind.a.proxy")))
                .isEqualTo(200);
        assertThat(post(http.admin().with("Sec-Fetch-Site", "none"))).isEqualTo(200);
    }

    @Test
    void and_web_forms_are_posted_from_anywhere() {
        assertThat(http.stranger()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/forms/no-such-form", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/leads", "/engine-rest/process-definition/key/lead-intake/start", "/api/me/mail"})
    void what_a_plain_form_can_send_is_taken_for_no_json(String path) {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            String method = path.startsWith("/api/me") ? "PUT" : "POST";
            assertThat(http.admin()
                            .with("Content-Type", type)
                            .send(method, path, BodyPublishers.ofString("{}"))
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    private int post(Http.Caller caller) {
        return caller.post("/api/test/things", "{}").statusCode();
    }

    private int deploy(Http.Caller caller) {
        return caller.with("Content-Type", "multipart/form-data; boundary=X")
                .send("POST", "/engine-rest/deployment/create", BodyPublishers.ofString(DEPLOYMENT))
                .statusCode();
    }
}
