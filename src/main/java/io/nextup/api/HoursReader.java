package io.nextup.api;

import io.nextup.input.Fields;
import io.nextup.pool.Hours;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Reads a user group's hours from a body. */
final class HoursReader {

    private HoursReader() {}

    /** The hours, or null where none are named: then time runs round the clock. */
    static Hours read(Fields group) {
        Fields week = group.object("hours");
        if (week == null) {
            return null;
        }
        int before = group.faults().count();
        Map<DayOfWeek, Hours.Span> spans = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            Fields named = week.object(day.name());
            Hours.Span span = named == null ? null : span(named);
            if (span != null) {
                spans.put(day, span);
            }
        }
        week.nothingElse();
        if (group.faults().count() > before) {
            return null;
        }
        if (spans.isEmpty()) {
            group.fault(
                    "hours",
                    "expected at least one weekday of " + Arrays.toString(DayOfWeek.values())
                            + ", or null for round the clock");
            return null;
        }
        return new Hours(spans);
    }

    private static Hours.Span span(Fields day) {
        Integer from = minute(day, "from");
        Integer to = minute(day, "to");
        day.nothingElse();
        if (from == null || to == null) {
            return null;
        }
        if (from >= to) {
            day.fault("from", "expected a time before to");
            return null;
        }
        return new Hours.Span(from, to);
    }

    private static Integer minute(Fields day, String field) {
        String time = day.neededText(field);
        Integer minute = time == null ? null : Hours.Span.minute(time);
        if (time != null && minute == null) {
            day.fault(field, "expected a time such as 09:00, up to 24:00");
        }
        return minute;
    }
}
