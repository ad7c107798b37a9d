package io.nextup.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends requests to the nodes in turn and records each; where there is no answer, or a 503, it asks the next node. */
final class Client {

    static final String PASSWORD = "user-Secret-1";

    /** Longer than any time-out of a node: who gives up earlier could not know whether the request still runs. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration GIVES_UP = Duration.ofMinutes(5);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int LONGEST_PAUSE = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Node> nodes;
    private final History history;

    Client(List<Node> nodes, History history) {
        this.nodes = nodes;
        this.history = history;
    }

    /** Asks until it is answered. */
    Answer ask(String user, String method, String path, String body) {
        return ask(user, method, path, body, Map.of());
    }

    Answer ask(String user, String method, String path, String body, Map<String, String> headers) {
        Instant begun = Instant.now();
        for (int times = 1; true; times++) {
            Answer answer = once(user, method, path, body, headers);
            if (answer.status() != 0 && answer.status() < 500) {
                return new Answer(answer.status(), answer.body(), times > 1);
            }
            if (Instant.now().isAfter(begun.plus(GIVES_UP))) {
                throw new IllegalStateException(method + " " + path + " was not answered for " + GIVES_UP);
            }
            LockSupport.parkNanos(PAUSE * Math.min(times, LONGEST_PAUSE));
        }
    }

    /** Asks once; status 0 is no answer. */
    Answer once(String user, String method, String path, String body, Map<String, String> headers) {
        Node node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(node.at(path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + login(user))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        Instant at = Instant.now();
        Answer answer = send(request.build());
        long millis = Duration.between(at, Instant.now()).toMillis();
        history.sent(new Sent(at, node.name(), user, method, path, body, answer.status(), answer.body(), millis));
        if (answer.status() == 0 && millis >= PATIENCE.toMillis()) {
            history.complain(method + " " + path + " was neither answered nor cut off for " + PATIENCE);
        }
        return answer;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), false);
        } catch (IOException e) {
            return new Answer(0, e.toString(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String login(String user) {
        String password = user.equals(Node.ADMIN) ? Node.ADMIN_PASSWORD : PASSWORD;
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
