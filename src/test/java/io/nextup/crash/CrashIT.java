package io.nextup.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * Two nodes of the packaged jar on a PostgreSQL that writes to the disk: under load they are killed, the database is stopped, and
 * connections are cut, in round after round; then everything is compared.
 *
 * <p>{@code -Dnextup.crash.rounds} and {@code -Dnextup.crash.seed} say how often, and which load and faults.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

    private static final Path DIRECTORY = Path.of("target", "crash").toAbsolutePath();
    private static final int ROUNDS = Integer.getInteger("nextup.crash.rounds", 2);
    private static final long SEED = Long.getLong("nextup.crash.seed", System.nanoTime() % 1_000_000);

    private static final History HISTORY = new History();
    private static Cluster cluster;
    private static boolean roundsDone;

    @BeforeAll
    static void start() {
        ((Logger) LoggerFactory.getLogger("ROOT")).setLevel(Level.OFF);
        tell("Crash test: %d rounds, seed %d; logs and histories are in %s".formatted(ROUNDS, SEED, DIRECTORY));
        cluster = Cluster.start(DIRECTORY);
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void nothing_is_lost_or_doubled_whatever_dies_and_all_goes_on_by_itself() throws SQLException {
        Team team = new Team(new Client(cluster.nodes(), HISTORY));
        team.meet();
        for (int number = 1; number <= ROUNDS; number++) {
            Round.Result result = new Round(number, SEED, cluster, HISTORY, team).run();
            tell("Round %d: %s; answers %s; %.1f s; quiet %.1f s after the last fault"
                    .formatted(
                            number,
                            result.faults(),
                            result.answers(),
                            result.took().toMillis() / 1000.0,
                            result.quietAfter().toMillis() / 1000.0));
            result.findings().forEach(finding -> tell(finding.toString()));
            HISTORY.write(DIRECTORY.resolve("history.jsonl"));
            assertThat(result.findings())
                    .as("round %d of seed %d; what was sent is in %s", number, SEED, DIRECTORY.resolve("history.jsonl"))
                    .isEmpty();
        }
        roundsDone = true;
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    @Order(2)
    void checker_sees(Tampering tampering) throws SQLException {
        assumeTrue(roundsDone, "What is broken already cannot be broken by hand");
        try (Connection connection = cluster.database().connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(tampering.sql());
                List<Finding> findings = new Checker(HISTORY, Instant.EPOCH).check(connection);
                assertThat(findings).extracting(Finding::rule).contains(tampering.rule());
            } finally {
                connection.rollback();
            }
        }
    }

    /** To whoever waits at the console: rounds take long, and a finding needs the seed. */
    private static void tell(String line) {
        System.out.println(line);
    }
}
