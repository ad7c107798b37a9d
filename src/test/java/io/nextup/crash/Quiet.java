package io.nextup.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Whether everything that was interrupted has gone on by itself. */
final class Quiet {

    /** After the last fault, from when on a node is up again: how long a start takes is the machine's. */
    private static final Duration AFTER_FAULTS = Duration.ofSeconds(90);
    /** After the last thing that people did. */
    private static final Duration AFTER_WORK = Duration.ofSeconds(60);

    /** What is left to be done, and how many of each there may be: none. */
    private static final Map<String, String> LEFT = new TreeMap<>(Map.of(
            "imports that are not done",
            "select count(*) from lead_import where state <> 'DONE'",
            "jobs of the engine that are due",
            """
            select count(*)
              from act_ru_job
             where handler_type_ <> 'history-cleanup'
               and (duedate_ is null or duedate_ <= now() at time zone 'UTC')
            """,
            "leads that wait though somebody is there for them",
            """
            select count(*)
              from lead l
              join user_group g on g.id = l.waiting_for
             where l.owner is null
               and l.closed = false
               and exists (select 1
                             from member m
                             left join person p on p.user_id = m.user_id
                            where m.user_group = g.id
                              and coalesce(p.active and p.available, true)
                              and exists (select 1
                                            from presence o
                                           where o.user_id = m.user_id
                                             and o.seen_at > now() - interval '2 minutes')
                              and (m.daily_limit = 0
                                   or m.daily_limit > (select coalesce(sum(c.assigned), 0)
                                                         from assigned_count c
                                                        where c.pool = 'group:' || g.id
                                                          and c.user_id = m.user_id
                                                          and c.dealt_on = (now() at time zone g.time_zone)::date))
                              and (m.monthly_limit = 0
                                   or m.monthly_limit > (select coalesce(sum(c.assigned), 0)
                                                           from assigned_count c
                                                          where c.pool = 'group:' || g.id
                                                            and c.user_id = m.user_id
                                                            and c.dealt_on >= date_trunc('month', now() at time zone g.time_zone))))
            """));

    private final Database database;

    Quiet(Database database) {
        this.database = database;
    }

    /** Waits until nothing is left to be done; returns what still is when it should not be. */
    List<String> await(Instant faultsOver, Instant workOver) {
        Duration rest =
                Duration.between(Instant.now(), later(faultsOver.plus(AFTER_FAULTS), workOver.plus(AFTER_WORK)));
        try {
            Awaitility.await().atMost(rest).pollInterval(Duration.ofMillis(150)).until(() -> left().isEmpty());
            return List.of();
        } catch (ConditionTimeoutException e) {
            return left();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<String> left() {
        List<String> left = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> question : LEFT.entrySet()) {
                ResultSet row = statement.executeQuery(question.getValue());
                row.next();
                if (row.getLong(1) > 0) {
                    left.add(row.getLong(1) + " " + question.getKey());
                }
            }
        } catch (SQLException e) {
            left.add("the database does not answer: " + e.getMessage());
        }
        return left;
    }
}
