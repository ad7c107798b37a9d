package io.nextup.handling;

import io.nextup.leadgroup.Status;
import io.nextup.problem.BadInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When a person is to be called back: at the time that was named, else when the status says. */
@Component
class CallBack {

    /** As far ahead as a call back may be. */
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final Clock clock;

    CallBack(Clock clock) {
        this.clock = clock;
    }

    /**
     * When to call back if the status is set now; null for never.
     *
     * @param named the time that was named, or null
     * @throws BadInput if that is not in the future, or the status closes the lead
     */
    Instant at(Status status, Instant named) {
        if (named == null) {
            return status.stage().closes() ? null : status.callBackAt(clock.instant());
        }
        if (status.stage().closes()) {
            throw new BadInput("callBackAt", "is not to be sent with a status that closes the lead");
        }
        return checked(named);
    }

    /** The named time, as it is stored. */
    Instant checked(Instant named) {
        Instant now = clock.instant();
        if (!named.isAfter(now) || named.isAfter(now.plus(FARTHEST))) {
            throw new BadInput("callBackAt", "expected a time in the future, at most ten years ahead");
        }
        return named.truncatedTo(ChronoUnit.MICROS);
    }
}
