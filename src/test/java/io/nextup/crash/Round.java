package io.nextup.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** One round: clients at work, faults striking, then quiet, then the checker. */
final class Round {

    private static final int CLIENTS = 6;
    private static final int STEPS_AFTERWARDS = 3;

    /**
     * What came of it.
     *
     * @param quietAfter how long after the last fault everything that was interrupted had gone on
     */
    record Result(
            List<Fault> faults,
            Map<Integer, Long> answers,
            Duration took,
            Duration quietAfter,
            List<Finding> findings) {}

    private final int number;
    private final long seed;
    private final Cluster cluster;
    private final History history;
    private final Client client;
    private final Team team;

    Round(int number, long seed, Cluster cluster, History history, Team team) {
        this.number = number;
        this.seed = seed;
        this.cluster = cluster;
        this.history = history;
        this.client = new Client(cluster.nodes(), history);
        this.team = team;
    }

    Result run() throws SQLException {
        history.nextRound();
        Instant began = Instant.now();
        raiseLimits();
        Faults faults = new Faults(random(0), cluster);
        Errands errands = new Errands(number, random(1), cluster.nodes(), client, history);
        Instant faultsOver;
        try (Together together = new Together()) {
            CompletableFuture<Void> striking = CompletableFuture.runAsync(faults::strike);
            List<Runnable> work = new ArrayList<>();
            work.add(() -> going(errands, striking));
            IntStream.range(0, CLIENTS).forEach(i -> work.add(() -> working(actor(i, together), striking)));
            CompletableFuture<?>[] running = work.stream()
                    .map(one -> CompletableFuture.runAsync(one, together.threads()))
                    .toArray(CompletableFuture[]::new);
            striking.join();
            cluster.awaitAnyUp();
            faultsOver = Instant.now();
            CompletableFuture.allOf(running).join();
        }
        List<Finding> findings = new ArrayList<>();
        new Quiet(cluster.database())
                .await(faultsOver, Instant.now())
                .forEach(left -> findings.add(new Finding("what was interrupted goes on within 90 seconds", left)));
        Duration quietAfter = Duration.between(faultsOver, Instant.now());
        findings.addAll(new Checker(history, began).check(cluster.database()));
        return new Result(
                faults.planned(), history.answers(), Duration.between(began, Instant.now()), quietAfter, findings);
    }

    private void working(Actor actor, CompletableFuture<Void> striking) {
        while (!striking.isDone()) {
            actor.step();
        }
        // What is left of the last fault meets them too.
        IntStream.range(0, STEPS_AFTERWARDS).forEach(i -> actor.step());
    }

    private void going(Errands errands, CompletableFuture<Void> striking) {
        // An import whose node dies is gone on with after a while only; not every round has to wait for that.
        if (number % 3 == 1) {
            errands.importFile();
        }
        while (!striking.isDone()) {
            errands.step();
        }
        errands.everybodyIsBack();
    }

    private Actor actor(int i, Together together) {
        Random random = random(2 + i);
        return new Actor(
                random,
                new Sending("r%d-%d-".formatted(number, i), number, random, client, history, together),
                new Working(random, client, history, together));
    }

    private Random random(int who) {
        return new Random(31 * (31 * seed + number) + who);
    }

    private void raiseLimits() throws SQLException {
        try (Connection connection = cluster.database().connect();
                PreparedStatement query = connection.prepareStatement("""
                        select coalesce(max(had), 0), coalesce(max(ever), 0)
                          from (select user_id,
                                       max(assigned) as had,
                                       sum(assigned) as ever
                                  from assigned_count
                                 where pool in ('group:limited', 'group:patient')
                                   and dealt_on >= current_date - 1
                                 group by pool, user_id) counts
                        """)) {
            ResultSet row = query.executeQuery();
            row.next();
            team.raiseLimits(random(-1), row.getInt(1), row.getInt(2));
        }
    }
}
