package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The two cookies there are: the session of the webapps, and their token against forged requests. */
@NextUpTest
class CookiesTest {

    private static final String PAGE = "/camunda/app/tasklist/default/";

    private final Http http;
    private final People people;
    private final Grants grants;
    private final ServerProperties server;

    CookiesTest(Http http, People people, Grants grants, ServerProperties server) {
        this.http = http;
        this.people = people;
        this.grants = grants;
        this.server = server;
    }

    @Test
    void no_script_reads_the_session_and_no_other_site_sends_it() {
        List<String> cookies = cookies(http.stranger().get(PAGE));

        assertThat(cookies).hasSize(2);
        assertThat(cookie(cookies, "JSESSIONID"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(cookies, "XSRF-TOKEN")).contains("SameSite=Lax");
        assertThat(server.getServlet().getSession().getTimeout()).hasMinutes(30);
    }

    @Test
    void who_logs_in_gets_a_new_session_and_the_old_one_is_worth_nothing() {
        people.user("cookie-carl", "cookie-sales");
        grants.grantRep("cookie-sales");
        List<String> before = cookies(http.stranger().get(PAGE));
        String planted = value(cookie(before, "JSESSIONID"));

        var answer = http.stranger()
                .with("Cookie", planted)
                .with("X-XSRF-TOKEN", value(cookie(before, "XSRF-TOKEN")).split("=")[1])
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        BodyPublishers.ofString("username=cookie-carl&password=" + People.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(200);
        String own = value(cookie(cookies(answer), "JSESSIONID"));
        assertThat(own).isNotEqualTo(planted);
        String tasks = "/camunda/api/engine/engine/default/task/count";
        assertThat(http.stranger().with("Cookie", own).get(tasks).statusCode()).isEqualTo(200);
        assertThat(http.stranger().with("Cookie", planted).get(tasks).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_a_browser_got_over_tls_it_sends_over_tls_only() throws Exception {
        assertThat(set(true, "XSRF-TOKEN=A; Path=/camunda; SameSite=Lax")).contains("XSRF-TOKEN=A", "; Secure");
        assertThat(set(true, "JSESSIONID=B; Path=/; Secure; HttpOnly")).containsOnlyOnce("Secure");
        assertThat(set(false, "XSRF-TOKEN=A; Path=/camunda")).doesNotContain("Secure");
    }

    private static String set(boolean secure, String cookie) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", PAGE);
        request.setSecure(secure);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new SecureCookies()
                .doFilter(request, answer, (in, out) -> ((HttpServletResponse) out).addHeader("Set-Cookie", cookie));
        return (String) answer.getHeaderValue("Set-Cookie");
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String cookie(List<String> cookies, String name) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    private static String value(String cookie) {
        return cookie.split(";")[0];
    }
}
