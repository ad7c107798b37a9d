package io.nextup.handling;

import io.nextup.leadgroup.Status;
import io.nextup.problem.BadInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** When a person is to be called back: at the time that was named, else when the status says. */
@Component
class CallBack {

    /** So that the time can be written with a year of four digits. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

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
        if (!named.isAfter(clock.instant()) || named.isAfter(END_OF_TIME)) {
            throw new BadInput("callBackAt", "expected a time in the future");
        }
        return named.truncatedTo(ChronoUnit.MICROS);
    }
}
