package io.nextup.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The day and the month that limits are counted in at one instant, and when the next ones begin.
 *
 * @param day the calendar day in the pool's zone
 * @param month the first day of that day's month
 * @param nextMonth the first day of the month after
 * @param nextDayBegins when a daily count starts again from nothing
 * @param nextMonthBegins when a monthly count starts again from nothing
 */
record Periods(LocalDate day, LocalDate month, LocalDate nextMonth, Instant nextDayBegins, Instant nextMonthBegins) {

    /** The periods an instant falls in for people who live in that zone. */
    static Periods at(Instant now, ZoneId zone) {
        LocalDate day = BusinessDay.of(now, zone);
        LocalDate month = day.withDayOfMonth(1);
        LocalDate nextMonth = month.plusMonths(1);
        return new Periods(
                day, month, nextMonth, beginning(day.plusDays(1), now, zone), beginning(nextMonth, now, zone));
    }

    private static Instant beginning(LocalDate day, Instant now, ZoneId zone) {
        // Where midnight is skipped, or the whole day is, this is the first moment there is after it.
        ZonedDateTime start = day.atStartOfDay(zone);
        // Where clocks go back across midnight (St. John's did at 00:01) a day begins twice: by now, once already.
        return (start.toInstant().isAfter(now) ? start : start.withLaterOffsetAtOverlap()).toInstant();
    }
}
