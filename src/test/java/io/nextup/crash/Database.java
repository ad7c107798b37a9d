package io.nextup.crash;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** A PostgreSQL that writes through to the disk, as in earnest, and can be stopped at once and started again. */
final class Database implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final Path data;
    private final int port = Ports.free();
    private EmbeddedPostgres postgres;

    Database(Path data) {
        this.data = data;
    }

    int port() {
        return port;
    }

    /** Starts it on what the data directory holds; the first time on nothing. */
    synchronized void start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(STARTUP)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; its data is in " + data, e);
        }
    }

    /** Ends every process of it in the middle of whatever it does: by its own "immediate" way, which flushes nothing. */
    void stopAtOnce() {
        stop(pid -> signal("-QUIT", pid));
    }

    /** The same with {@code kill -9}, which it does not even notice. */
    void kill() {
        stop(pid -> signal("-KILL", pid));
    }

    private synchronized void stop(LongConsumer how) {
        long pid = postmaster();
        List<ProcessHandle> all = ProcessHandle.of(pid).stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                .toList();
        how.accept(pid);
        // Those that outlive their parent for a moment would keep its memory from the next one.
        await().atMost(STARTUP).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        close();
    }

    /** Ends about every second connection, of whichever node, in the middle of whatever it does. */
    void cutConnections() {
        run("""
                select pg_terminate_backend(pid)
                  from pg_stat_activity
                 where backend_type = 'client backend'
                   and pid <> pg_backend_pid()
                   and random() < 0.5
                """);
    }

    private void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not do what the test asked", e);
        }
    }

    /** A connection of the test's own, past all wires. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL should be running and is not", e);
        }
    }

    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
