package io.nextup.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Sends what is to be sent, on a thread of its own, so that a mail server that hangs holds up nothing but e-mails. */
class MailRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final long SOON_MILLIS = 500;
    private static final long AWAY_MILLIS = 5000;
    private static final long SECONDS_TO_FINISH = 10;

    private final Telling telling;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("mail-"));
    private final AtomicBoolean coming = new AtomicBoolean();

    MailRounds(Telling telling) {
        this.telling = telling;
    }

    /** Something has come to be told: within a second, or a little later where the server was away just now. */
    void soon() {
        comeIn(SOON_MILLIS);
    }

    /** Looks for what other nodes have left, and for what is to be tried again. */
    @Scheduled(
            initialDelayString = "${nextup.look-every-seconds}",
            fixedDelayString = "${nextup.look-every-seconds}",
            timeUnit = TimeUnit.SECONDS)
    void look() {
        comeIn(0);
    }

    private void comeIn(long millis) {
        if (coming.compareAndSet(false, true)) {
            thread.schedule(this::go, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void go() {
        // First, so that what comes from now on is looked at in a further round.
        coming.set(false);
        try {
            boolean serverAway = !telling.tellAll();
            if (serverAway) {
                comeIn(AWAY_MILLIS);
            }
        } catch (RuntimeException e) {
            LOG.error("Could not look for e-mails to send; it is tried again at the next look", e);
        }
    }

    /** Lets what is being sent be finished; what is left is sent after the next start, or by another node. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
