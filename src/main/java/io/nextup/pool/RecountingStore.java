package io.nextup.pool;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a user group's assignments again by the days of another time zone; the caller holds the group's pool. */
@Repository
class RecountingStore {

    private record DayOf(String user, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Standings standings;

    RecountingStore(JdbcClient jdbc, Clock clock, Standings standings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.standings = standings;
    }

    /** Every day from the first of last month on; older ones no limit asks for. */
    void recount(UserGroup group) {
        ZoneId zone = standings.zoneOf(group);
        LocalDate from =
                LocalDate.ofInstant(clock.instant(), zone).withDayOfMonth(1).minusMonths(1);
        Map<DayOf, Integer> counts =
                counts(group.pool(), from.atStartOfDay(zone).toInstant(), zone);
        jdbc.sql("delete from assigned_count where pool = :pool and dealt_on >= :from")
                .param("pool", group.pool())
                .param("from", from)
                .update();
        counts.forEach((dayOf, assigned) -> jdbc.sql("""
                        insert into assigned_count (pool, user_id, dealt_on, assigned)
                        values (:pool, :user, :day, :assigned)
                        """)
                .param("pool", group.pool())
                .param("user", dayOf.user())
                .param("day", dayOf.day())
                .param("assigned", assigned)
                .update());
    }

    private Map<DayOf, Integer> counts(String pool, Instant from, ZoneId zone) {
        Map<DayOf, Integer> counts = new HashMap<>();
        jdbc.sql("select owner, at from assignment where counted_in = :pool and at >= :from")
                .param("pool", pool)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    counts.merge(new DayOf(row.getString("owner"), LocalDate.ofInstant(at, zone)), 1, Integer::sum);
                });
        return counts;
    }
}
