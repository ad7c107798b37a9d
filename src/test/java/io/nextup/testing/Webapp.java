package io.nextup.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.core.env.Environment;

/** A browser on the webapps, as far as its requests go: a session, its cookies and the token against forged requests. */
public final class Webapp {

    /** Where Tasklist asks the engine. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Environment environment;

    public Webapp(Environment environment) {
        this.environment = environment;
    }

    public HttpResponse<String> logIn(String user, String password) {
        return logIn(user, password, "tasklist");
    }

    /** Logs in to one of the webapps. */
    public HttpResponse<String> logIn(String user, String password, String application) {
        get("/camunda/app/tasklist/default/");
        var answer = send(request("/camunda/api/admin/auth/user/default/login/" + application)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + password)));
        // The log-in makes a new session; its token comes with the next page.
        get("/camunda/app/tasklist/default/");
        return answer;
    }

    public HttpResponse<String> logOut() {
        return send(request("/camunda/api/admin/auth/user/default/logout")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON with the session's token. */
    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(json)));
    }

    /** Posts files with the session's token. */
    public HttpResponse<String> upload(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Deletes with the session's token. */
    public HttpResponse<String> delete(String path) {
        return send(request(path).header("X-XSRF-TOKEN", token()).DELETE());
    }

    /** Puts JSON with the session's token. */
    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .PUT(BodyPublishers.ofString(json)));
    }

    /** Posts JSON as a page of another site would: without the token. */
    public HttpResponse<String> forge(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
