package io.nextup.leadgroup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A step in a lead group's own list.
 *
 * @param callBackAfter how long after the status was set the person is to be called back, or null where it asks for no call
 */
public record Status(String id, String name, Stage stage, Duration callBackAfter) {

    /** A status that asks for no call back. */
    public Status(String id, String name, Stage stage) {
        this(id, name, stage, null);
    }

    /** When the person is to be called back if the status is set now; null where it asks for no call. */
    public Instant callBackAt(Instant now) {
        return callBackAfter == null ? null : now.plus(callBackAfter).truncatedTo(ChronoUnit.MICROS);
    }
}
