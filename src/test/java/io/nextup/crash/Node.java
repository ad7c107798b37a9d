package io.nextup.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A JVM that runs the packaged jar; whenever it ends it is started again, as an operator's supervisor would. */
final class Node implements AutoCloseable {

    static final String ADMIN = "admin";
    static final String ADMIN_PASSWORD = "admin-Secret-1";

    private final String name;
    private final Packaged packaged;
    private final Path logs;
    private final Wire wire;
    private final int port = Ports.free();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private volatile Process process;
    private volatile boolean closed;

    Node(String name, Packaged packaged, Path logs, Wire wire) {
        this.name = name;
        this.packaged = packaged;
        this.logs = logs;
        this.wire = wire;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    String name() {
        return name;
    }

    Wire wire() {
        return wire;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    synchronized void start() {
        if (closed) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(packaged.command())
                .directory(logs.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("node-" + name + ".log").toFile()));
        builder.environment().putAll(settings());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.onExit().thenRun(this::start);
    }

    private Map<String, String> settings() {
        return Map.of(
                "SERVER_PORT",
                Integer.toString(port),
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres",
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "NEXTUP_ADMIN_USER",
                ADMIN,
                "NEXTUP_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "NEXTUP_TIME_ZONE",
                "UTC");
    }

    /** Ends it in the middle of whatever it does. */
    void kill() {
        process.destroyForcibly();
    }

    /** Whether it takes leads in. */
    boolean isUp() {
        try {
            HttpRequest question = HttpRequest.newBuilder(at("/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
