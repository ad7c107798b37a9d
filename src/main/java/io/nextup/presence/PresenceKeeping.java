package io.nextup.presence;

import io.nextup.NextUpProperties;
import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import io.nextup.user.UserCame;
import io.nextup.user.UserGone;
import io.nextup.user.UserOnline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Remembers whose browser was heard of, for all nodes, with at most one write for each user and half minute.
 *
 * <p>Kept for each user and not for each browser: logging out in one ends it at once, and another one of theirs that is still open
 * brings them back when it is heard of next, within half a minute. So nobody who said that they go is dealt to meanwhile.
 */
@Service
public class PresenceKeeping {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final PresenceStore store;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration timeout;
    private final Duration betweenWrites;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    PresenceKeeping(
            PresenceStore store,
            Stripes stripes,
            TryingAgain tryingAgain,
            ApplicationEventPublisher events,
            NextUpProperties properties,
            Clock clock) {
        this.store = store;
        this.stripes = stripes;
        this.tryingAgain = tryingAgain;
        this.events = events;
        this.clock = clock;
        this.timeout = properties.presence().timeout();
        // Where the time-out is short, half a minute of silence would already be too long.
        Duration quarter = timeout.dividedBy(4);
        this.betweenWrites = quarter.compareTo(HALF_A_MINUTE) < 0 ? quarter : HALF_A_MINUTE;
    }

    /** The user has logged in just now, whatever this node remembers: another node may have heard that they logged out. */
    public void came(String user) {
        note(user, clock.instant());
    }

    /** The user's browser was heard of just now. */
    public void heard(String user) {
        Instant now = clock.instant();
        if (isDue(written.get(user), now)) {
            note(user, now);
        }
    }

    /** The user has logged out: that ends it at once, on every node. */
    public void gone(String user) {
        written.remove(user);
        store.delete(user);
    }

    /** Whoever is made anew is not online because one of the same id was. */
    @EventListener
    void follow(UserCame came) {
        gone(came.user());
    }

    @EventListener
    void follow(UserGone gone) {
        gone(gone.user());
    }

    /** Locks the user, so that of two nodes that hear of them at once one writes, and one tells that they are online. */
    private void note(String user, Instant now) {
        tryingAgain.run(() -> {
            stripes.lock(Stripes.Kind.USER, List.of(user));
            Optional<Instant> seen = store.seen(user);
            if (isDue(seen.orElse(null), now)) {
                store.save(user, now);
            }
            if (seen.isEmpty() || apart(seen.get(), now).compareTo(timeout) > 0) {
                events.publishEvent(new UserOnline(user));
            }
        });
        written.put(user, now);
    }

    private boolean isDue(Instant last, Instant now) {
        return last == null || apart(last, now).compareTo(betweenWrites) >= 0;
    }

    /** Also of an instant that lies ahead: another node's clock, or this one's before it was set right. */
    private static Duration apart(Instant one, Instant other) {
        return Duration.between(one, other).abs();
    }
}
