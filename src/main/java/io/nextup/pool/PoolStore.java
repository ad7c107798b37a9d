package io.nextup.pool;

import io.nextup.lock.Stripes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code pool} and {@code assigned_count}: turns and counts, and the lock that keeps both exact. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PoolStore {

    private final JdbcClient jdbc;
    private final Stripes stripes;

    PoolStore(JdbcClient jdbc, Stripes stripes) {
        this.jdbc = jdbc;
        this.stripes = stripes;
    }

    /**
     * Waits until no other transaction holds any of the pools, holds them until this one ends, and tells their turns.
     *
     * <p>This lock is what keeps turns from being skipped and limits from being exceeded.
     */
    public Map<String, Turn> lock(Collection<String> pools) {
        Set<String> ids = new TreeSet<>(pools);
        if (ids.isEmpty()) {
            return Map.of();
        }
        create(ids);
        Map<String, Turn> turns = new HashMap<>();
        jdbc.sql("""
                        select id, served, place
                          from pool
                         where id in (:ids)
                         order by id
                           for update
                        """).param("ids", ids).query(row -> {
            String served = row.getString("served");
            long place = row.getLong("place");
            // Asked at once, because it speaks of the column read last.
            Turn turn = row.wasNull() ? Turn.NOBODY_YET : new Turn(served, place);
            turns.put(row.getString("id"), turn);
        });
        return turns;
    }

    private void create(Set<String> ids) {
        List<String> missing = missing(ids);
        if (missing.isEmpty()) {
            return;
        }
        stripes.lock(Stripes.Kind.NEW_POOL, missing);
        missing(missing).forEach(id -> jdbc.sql("insert into pool (id) values (:id)")
                .param("id", id)
                .update());
    }

    private List<String> missing(Collection<String> ids) {
        List<String> there = jdbc.sql("select id from pool where id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list();
        return ids.stream().filter(id -> !there.contains(id)).toList();
    }

    /** Where the pool's rotation stands, without locking it. */
    public Turn turn(String pool) {
        return jdbc.sql("select served, place from pool where id = :pool and place is not null")
                .param("pool", pool)
                .query((row, number) -> new Turn(row.getString("served"), row.getLong("place")))
                .optional()
                .orElse(Turn.NOBODY_YET);
    }

    /** Writes who was served last; the caller holds the pool. */
    void moveTurn(String pool, Turn turn) {
        jdbc.sql("update pool set served = :served, place = :place where id = :pool")
                .param("pool", pool)
                .param("served", turn.served())
                .param("place", turn.place())
                .update();
    }

    /** Counts one more lead dealt by the pool to the user on that day; the caller holds the pool. */
    void count(String pool, String user, LocalDate day) {
        int updated = jdbc.sql("""
                        update assigned_count
                           set assigned = assigned + 1
                         where pool = :pool
                           and user_id = :user
                           and dealt_on = :day
                        """)
                .param("pool", pool)
                .param("user", user)
                .param("day", day)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into assigned_count (pool, user_id, dealt_on, assigned) values (:pool, :user, :day, 1)")
                    .param("pool", pool)
                    .param("user", user)
                    .param("day", day)
                    .update();
        }
    }
}
