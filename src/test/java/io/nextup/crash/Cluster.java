package io.nextup.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Two nodes on one database, each with a wire of its own to it. */
final class Cluster implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofMinutes(5);

    private final Database database;
    private final List<Node> nodes;

    private Cluster(Database database, List<Node> nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    /** Starts everything at once on an empty database; logs and data lie in the directory. */
    static Cluster start(Path directory) {
        try {
            Files.createDirectories(directory);
            Database database = new Database(Files.createTempDirectory(directory, "data"));
            database.start();
            Packaged packaged = Packaged.prepare(directory);
            List<Node> nodes = Stream.of("a", "b")
                    .map(name -> new Node(name, packaged, directory, new Wire(database.port())))
                    .toList();
            Cluster cluster = new Cluster(database, nodes);
            nodes.forEach(Node::start);
            nodes.forEach(cluster::awaitUp);
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return database;
    }

    List<Node> nodes() {
        return nodes;
    }

    void awaitUp(Node node) {
        await("node " + node.name() + " is up")
                .atMost(STARTUP)
                .pollInterval(Duration.ofMillis(100))
                .until(node::isUp);
    }

    void awaitAnyUp() {
        await("a node is up")
                .atMost(STARTUP)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> nodes.stream().anyMatch(Node::isUp));
    }

    @Override
    public void close() throws IOException {
        for (Node node : nodes) {
            node.close();
            node.wire().close();
        }
        database.close();
    }
}
