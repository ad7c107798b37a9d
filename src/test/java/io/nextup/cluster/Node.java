package io.nextup.cluster;

import io.nextup.NextUpApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A node of NextUp in a JVM of its own, on the class path of the tests. */
final class Node implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String PASSWORD = "admin-Secret-1";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Process process;
    private final int port;
    private final Path log;

    private Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts a node on the database, with these settings ({@code name=value}) besides; it is not ready yet. */
    static Node start(Path directory, String jdbcUrl, String... settings) {
        int port = freePort();
        Path log = directory.resolve("node-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NextUpApplication.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + jdbcUrl,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                // For the provider of the tests only, which shares their class path.
                "--spring.autoconfigure.exclude="
                        + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration,"
                        + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration",
                "--nextup.admin.user=" + ADMIN,
                "--nextup.admin.password=" + PASSWORD));
        Arrays.stream(settings).map(setting -> "--" + setting).forEach(command::add);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(new File(log.toString())))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Node(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it says so itself; false while nobody listens. */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("The node has ended; its log says:\n" + log());
        }
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException nobodyListens) {
            return false;
        }
    }

    /** As the administrator. */
    HttpResponse<String> get(String path) {
        return send(request(path).header("Authorization", basic()).GET());
    }

    HttpResponse<String> getAsStranger(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> get(String path, HttpClient client) {
        return send(request(path).GET(), client);
    }

    /** Logged in to Tasklist as the administrator. */
    HttpClient browser() {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        get("/camunda/app/tasklist/default/", browser);
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = send(
                request("/camunda/api/admin/auth/user/default/login/tasklist")
                        .header("X-XSRF-TOKEN", token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + ADMIN + "&password=" + PASSWORD)),
                browser);
        if (answer.statusCode() != 200) {
            throw new AssertionError("Could not log in: " + answer.statusCode() + " " + answer.body());
        }
        return browser;
    }

    HttpResponse<String> post(String path, String json) {
        return send(json(path).POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(json(path).PUT(BodyPublishers.ofString(json)));
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As an operator does (SIGTERM); back when it has ended. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Authorization", basic()).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((ADMIN + ":" + PASSWORD).getBytes());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, CLIENT);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, HttpClient client) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
