package io.nextup.pool;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rep}: who belongs to at least one user group set up here, in the order in which they became one. */
@Repository
public class RepStore {

    private final JdbcClient jdbc;

    RepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everyone, in the order in which they became a rep; who did at the same moment stands in the order of ids. */
    List<Seat> all() {
        return jdbc
                .sql("select user_id, since from rep")
                .query((row, number) -> Seat.at(
                        ChronoUnit.MICROS.between(
                                Instant.EPOCH,
                                row.getObject("since", OffsetDateTime.class).toInstant()),
                        row.getString("user_id")))
                .list()
                .stream()
                // By Java's order of ids, which is the same on every database, unlike a collation's.
                .sorted(Comparator.comparingLong(Seat::place).thenComparing(Seat::user))
                .toList();
    }

    /** Every rep's id. */
    public List<String> users() {
        return jdbc.sql("select user_id from rep order by user_id")
                .query(String.class)
                .list();
    }

    public boolean isRep(String user) {
        return jdbc.sql("select count(*) from rep where user_id = :user")
                        .param("user", user)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The caller holds {@link Pools#REPS}. Those who sit in a group but are no rep yet become one now; those who sit in none any more are none. */
    void follow(Instant now) {
        jdbc.sql("delete from rep where user_id not in (select user_id from member)")
                .update();
        jdbc.sql("""
                        insert into rep (user_id, since)
                        select distinct m.user_id, cast(:now as timestamp(6) with time zone)
                          from member m
                         where m.user_id not in (select user_id from rep)
                        """)
                .param("now", now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }
}
