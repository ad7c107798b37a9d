package io.nextup.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Calls the application under test as somebody, over HTTP as any client does. */
@TestComponent
public class Http {

    public static final String ADMIN = "admin";
    public static final String METRICS_PASSWORD = "metrics-Secret-123";
    public static final String ADMIN_PASSWORD = "admin-Secret-1";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    /** Calls as the administrator. */
    public Caller admin() {
        return as(ADMIN, ADMIN_PASSWORD);
    }

    /** Calls as a user that {@link People} made. */
    public Caller as(String user) {
        return as(user, People.PASSWORD);
    }

    public Caller as(String user, String password) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(Map.of("Authorization", "Basic " + login));
    }

    /** Calls as nobody. */
    public Caller stranger() {
        return new Caller(Map.of());
    }

    /** Somebody who calls. */
    public final class Caller {

        private final Map<String, String> headers;

        private Caller(Map<String, String> headers) {
            this.headers = headers;
        }

        public Caller with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Caller(more);
        }

        public HttpResponse<String> get(String path) {
            return send("GET", path, BodyPublishers.noBody());
        }

        public HttpResponse<String> delete(String path) {
            return send("DELETE", path, BodyPublishers.noBody());
        }

        public HttpResponse<String> post(String path, String json) {
            return with("Content-Type", "application/json").send("POST", path, BodyPublishers.ofString(json));
        }

        public HttpResponse<String> put(String path, String json) {
            return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
        }

        public HttpResponse<String> send(String method, String path, BodyPublisher body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + environment.getRequiredProperty("local.server.port") + path))
                    .method(method, body);
            headers.forEach(request::header);
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
