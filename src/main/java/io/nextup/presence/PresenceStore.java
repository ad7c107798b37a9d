package io.nextup.presence;

import io.nextup.NextUpProperties;
import io.nextup.user.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
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

    /** An instant ahead counts as far as one behind: nodes' clocks differ, and a wrong one keeps nobody online for long. */
    @Override
    public Set<String> online(Collection<String> users) {
        if (users.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return Set.copyOf(jdbc.sql("""
                        select user_id
                          from presence
                         where user_id in (:users)
                           and seen_at between :since and :until
                        """)
                .param("users", users)
                .param("since", now.minus(timeout).atOffset(ZoneOffset.UTC))
                .param("until", now.plus(timeout).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    /** When the user's browser was last noted, on any node. */
    Optional<Instant> seen(String user) {
        return jdbc.sql("select seen_at from presence where user_id = :user")
                .param("user", user)
                .query((row, number) ->
                        row.getObject("seen_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The user's browser was heard of; the caller holds the user's lock. */
    void save(String user, Instant now) {
        jdbc.sql("""
                        merge into presence p
                        using (values (cast(:user as varchar(255)), cast(:now as timestamp(6) with time zone))) v(user_id, seen_at)
                           on p.user_id = v.user_id
                         when matched then update set seen_at = v.seen_at
                         when not matched then insert (user_id, seen_at) values (v.user_id, v.seen_at)
                        """)
                .param("user", user)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(String user) {
        jdbc.sql("delete from presence where user_id = :user")
                .param("user", user)
                .update();
    }
}
