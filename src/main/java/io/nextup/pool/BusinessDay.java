package io.nextup.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day by which a pool counts. */
final class BusinessDay {

    private BusinessDay() {}

    /** The day an instant falls on for people who live in that zone. */
    static LocalDate of(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }
}
