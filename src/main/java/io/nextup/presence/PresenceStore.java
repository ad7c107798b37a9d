package io.nextup.presence;

import io.nextup.NextUpProperties;
import io.nextup.user.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code presence}, which all nodes share. */
@Repository
class PresenceStore implements Presence {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration timeout;

    PresenceStore(JdbcClient jdbc, Clock clock, NextUpProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.timeout = properties.presence().timeout();
    }

    @Override
    public Set<String> online(Collection<String> users) {
        if (users.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("select user_id from presence where user_id in (:users) and seen_at >= :since")
                .param("users", users)
                .param("since", clock.instant().minus(timeout).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** The user's browser was heard of. */
    void heard(String user, Instant now) {
        int updated = jdbc.sql("update presence set seen_at = :now where user_id = :user")
                .param("user", user)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into presence (user_id, seen_at)
                            select :user, :now
                             where not exists (select 1 from presence where user_id = :user)
                            """)
                    .param("user", user)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** The user has logged out. */
    void gone(String user) {
        jdbc.sql("delete from presence where user_id = :user")
                .param("user", user)
                .update();
    }
}
