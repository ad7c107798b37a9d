package io.nextup.handling;

import io.nextup.NextUpProperties;
import io.nextup.audit.Action;
import io.nextup.audit.AuditTrail;
import io.nextup.lead.LeadListStore;
import io.nextup.lock.TryingAgain;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;

/**
 * Erases each night, at three in the server's zone, the leads that have been closed for {@code nextup.retention}.
 *
 * <p>Each lead is a short transaction of its own, so that it may stop anywhere and go on the next night; nodes may do it at
 * once, as each lead is looked at again once its row is held.
 */
@Component
class Retention implements SchedulingConfigurer {

    /** What a night came to. */
    record Night(Instant closedBefore, int erased, int failed) {}

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String EACH_NIGHT = "0 0 3 * * *";
    private static final int AT_A_TIME = 200;

    private final LeadListStore leads;
    private final LeadErasure erasure;
    private final AuditTrail trail;
    private final TryingAgain tryingAgain;
    private final TemporalAmount kept;
    private final ZoneId zone;
    private final Clock clock;

    Retention(
            LeadListStore leads,
            LeadErasure erasure,
            AuditTrail trail,
            TryingAgain tryingAgain,
            RetentionProperties properties,
            NextUpProperties nextUp,
            Clock clock) {
        this.leads = leads;
        this.erasure = erasure;
        this.trail = trail;
        this.tryingAgain = tryingAgain;
        this.kept = properties.amount();
        this.zone = nextUp.timeZone();
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (kept != null) {
            tasks.addTriggerTask(() -> eraseClosedFor(kept), new CronTrigger(EACH_NIGHT, zone));
        }
    }

    /** Erases the leads that have been closed for longer, and says how many in the log and in the audit trail. */
    Night eraseClosedFor(TemporalAmount time) {
        Instant before = clock.instant().atZone(zone).minus(time).toInstant();
        int erased = 0;
        int failed = 0;
        List<String> old = leads.closedBefore(before, 0, AT_A_TIME);
        while (!old.isEmpty() && !Thread.currentThread().isInterrupted()) {
            for (String id : old) {
                try {
                    erased += erasure.eraseIfClosedBefore(id, before) ? 1 : 0;
                } catch (RuntimeException e) {
                    failed++;
                    LOG.error(
                            "Lead {} is old enough to be erased, but could not be; it is tried again tomorrow", id, e);
                }
            }
            old = leads.closedBefore(before, failed, AT_A_TIME);
        }
        return told(new Night(before, erased, failed));
    }

    private Night told(Night night) {
        if (night.erased() + night.failed() > 0) {
            LOG.info(
                    "Erased {} leads that were closed before {}; {} could not be erased",
                    night.erased(),
                    night.closedBefore(),
                    night.failed());
            tryingAgain.run(() -> trail.done(Action.RETENTION, "lead", "*", night));
        }
        return night;
    }
}
