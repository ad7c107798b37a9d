package io.nextup.process;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.problem.Refused;
import io.nextup.process.plugin.TimerDate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When the time ends in which a lead's owner has to accept it; the diagram {@code handling} asks for it by name. */
@Component("timeToAccept")
class TimeToAccept implements TimerDate {

    private final LeadStore leads;

    TimeToAccept(LeadStore leads) {
        this.leads = leads;
    }

    /**
     * The end of the time that runs for the lead's owner now, as the engine's timers take it.
     *
     * @throws Refused if none runs, because somebody began one from outside
     */
    @Override
    public Date endFor(String lead) {
        Instant end = leads.find(lead)
                .map(Lead::mustBeAcceptedBy)
                .orElseThrow(() -> Refused.conflict("No time to accept runs for this lead"));
        // The engine's dates are of milliseconds: one cut off would ring before the time is over, and find nothing to
        // do.
        return Date.from(end.plus(1, ChronoUnit.MILLIS).minusNanos(1).truncatedTo(ChronoUnit.MILLIS));
    }
}
