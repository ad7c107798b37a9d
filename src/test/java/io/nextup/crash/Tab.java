package io.nextup.crash;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A user's Tasklist in a browser on one node: while they are logged in, they are online on all nodes. */
final class Tab {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Node node;

    Tab(Node node) {
        this.node = node;
    }

    /** Whether it worked. */
    boolean logIn(String user) {
        return send(request("/camunda/app/tasklist/default/").GET())
                && send(request(LOGIN + "login/tasklist")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + user + "&password=" + Client.PASSWORD)));
    }

    /** Whether it worked; it cannot where the node has died, which forgets who was logged in. */
    boolean logOut() {
        return send(request(LOGIN + "logout").POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path)).timeout(Duration.ofSeconds(60));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private boolean send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() < 300;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
