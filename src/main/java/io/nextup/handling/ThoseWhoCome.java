package io.nextup.handling;

import io.nextup.pool.RepsChanged;
import io.nextup.user.PermissionsChanged;
import io.nextup.user.UserOnline;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has what waits dealt as soon as somebody may be dealt to again: they came online, were set active or available, or are a new
 * member, or one with another limit.
 *
 * <p>On another thread, as the one that told us is at the end of its transaction. What is missed here is dealt at the next look
 * ({@link BackgroundWork}).
 */
@Component
class ThoseWhoCome {

    private static final Logger LOG = LoggerFactory.getLogger(ThoseWhoCome.class);

    private final Waiting waiting;
    private final TaskScheduler scheduler;

    ThoseWhoCome(Waiting waiting, TaskScheduler scheduler) {
        this.waiting = waiting;
        this.scheduler = scheduler;
    }

    @TransactionalEventListener
    void online(UserOnline online) {
        dealTo(List.of(online.user()));
    }

    @TransactionalEventListener
    void set(PermissionsChanged changed) {
        dealTo(List.of(changed.user()));
    }

    @TransactionalEventListener
    void members(RepsChanged changed) {
        dealTo(changed.users());
    }

    private void dealTo(Collection<String> users) {
        scheduler.schedule(() -> attempt(users), scheduler.getClock().instant());
    }

    private void attempt(Collection<String> users) {
        try {
            waiting.dealTo(users);
        } catch (RuntimeException e) {
            LOG.error("Could not deal what waits to somebody who came; it is tried again at the next look", e);
        }
    }
}
