package io.nextup.handling;

import io.nextup.user.UserGone;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks every few seconds, on every node, for leads that wait or were left with a ghost.
 *
 * <p>Nodes may look at once: each lead is locked before it is moved. A look that fails is told in the log and repeated.
 */
@Component
class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final Waiting waiting;
    private final Freeing freeing;
    private final TaskScheduler scheduler;

    BackgroundWork(Waiting waiting, Freeing freeing, TaskScheduler scheduler) {
        this.waiting = waiting;
        this.freeing = freeing;
        this.scheduler = scheduler;
    }

    @Scheduled(
            initialDelayString = "${nextup.look-every-seconds}",
            fixedDelayString = "${nextup.look-every-seconds}",
            timeUnit = TimeUnit.SECONDS)
    void look() {
        attempt("free what inactive users own", freeing::freeAll);
        attempt("deal what waits", waiting::dealAll);
    }

    /** Somebody has gone: what they own is freed at once, on another thread, as the one that told us is in their transaction. */
    @TransactionalEventListener(UserGone.class)
    void lookSoon() {
        scheduler.schedule(this::look, scheduler.getClock().instant());
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Could not {}; it is tried again at the next look", what, e);
        }
    }
}
