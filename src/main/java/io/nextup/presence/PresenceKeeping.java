package io.nextup.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Remembers whose browser was heard of, with at most one write for each user and half minute. */
@Service
public class PresenceKeeping {

    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(30);

    private final PresenceStore store;
    private final Clock clock;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    PresenceKeeping(PresenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The user's browser was heard of just now. */
    public void heard(String user) {
        Instant now = clock.instant();
        Instant last = written.get(user);
        if (last == null || !now.isBefore(last.plus(BETWEEN_WRITES)) || now.isBefore(last)) {
            store.heard(user, now);
            written.put(user, now);
        }
    }

    /** The user has logged out: that ends it at once, on every node. */
    public void gone(String user) {
        written.remove(user);
        store.gone(user);
    }
}
