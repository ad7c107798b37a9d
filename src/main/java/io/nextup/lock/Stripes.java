package io.nextup.lock;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks keys that may have no row yet, by locking the row their hash falls on; held until the transaction ends.
 *
 * <p>An insert that fails on a unique constraint aborts a PostgreSQL transaction, so the second of two racing writers must
 * wait before it writes. Two keys may share a stripe, which costs time but never exactness.
 */
@Repository
public class Stripes {

    /** What is locked, in the order in which a transaction may lock them. */
    public enum Kind {
        REQUEST(0, 1024),
        PERSON(1024, 1024),
        LINK(2048, 512),
        NEW_POOL(2560, 512),
        USER(3072, 1024);

        private final int first;
        private final int count;

        Kind(int first, int count) {
            this.first = first;
            this.count = count;
        }

        int stripeOf(String key) {
            int hash = key.hashCode();
            return first + Math.floorMod(hash ^ (hash >>> 16), count);
        }
    }

    private final JdbcClient jdbc;

    Stripes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction holds any of the keys, then holds them; needs a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Kind kind, Collection<String> keys) {
        List<Integer> stripes =
                keys.stream().map(kind::stripeOf).distinct().sorted().toList();
        if (stripes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select id
                          from lock_stripe
                         where id in (:stripes)
                         order by id
                           for update
                        """).param("stripes", stripes).query(Integer.class).list();
    }
}
