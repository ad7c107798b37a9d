package io.nextup.pool;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a user group works, by the clock on its wall: one span a weekday, and none on weekdays that are not named.
 *
 * @param spans at least one, in the order of weekdays
 */
public record Hours(Map<DayOfWeek, Span> spans) {

    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");

    public Hours {
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Hours that never come would let no time pass: expected a weekday");
        }
        spans = new EnumMap<>(spans);
    }

    /**
     * From a minute of the day up to, but not including, a later one.
     *
     * @param to up to 1,440, the end of the day
     */
    public record Span(int from, int to) {

        public Span {
            if (from < 0 || from >= to || to > Duration.ofDays(1).toMinutes()) {
                throw new IllegalArgumentException("Expected a span of a day, found minutes " + from + " to " + to);
            }
        }

        /** The minute of the day of a text such as 17:30, up to 24:00; null where it is none. */
        public static Integer minute(String time) {
            if (!TIME.matcher(time).matches()) {
                return null;
            }
            String[] parts = time.split(":");
            return Integer.parseInt(parts[0]) * MINUTES_OF_AN_HOUR + Integer.parseInt(parts[1]);
        }

        /** The same minute as a text. */
        public static String time(int minute) {
            return "%02d:%02d".formatted(minute / MINUTES_OF_AN_HOUR, minute % MINUTES_OF_AN_HOUR);
        }
    }

    /** A stretch of one calendar day in which the clock on the wall does not jump. */
    private record Stretch(LocalDate day, ZoneOffset offset, Instant end) {

        static Stretch from(Instant start, ZoneId zone) {
            ZoneOffset offset = zone.getRules().getOffset(start);
            LocalDate day = LocalDate.ofInstant(start, offset);
            Instant midnight = day.plusDays(1).atStartOfDay().toInstant(offset);
            ZoneOffsetTransition jump = zone.getRules().nextTransition(start);
            return new Stretch(day, offset, jump == null ? midnight : earlier(midnight, jump.getInstant()));
        }

        Instant at(int minute) {
            return day.atStartOfDay().plusMinutes(minute).toInstant(offset);
        }
    }

    /** When so much time has really passed within the hours, from the start on. */
    Instant end(Instant start, Duration time, ZoneId zone) {
        Instant at = start;
        Duration left = time;
        while (true) {
            Stretch stretch = Stretch.from(at, zone);
            Span span = spans.get(stretch.day().getDayOfWeek());
            if (span != null) {
                Instant opens = later(at, stretch.at(span.from()));
                Instant closes = earlier(stretch.end(), stretch.at(span.to()));
                Duration open = opens.isBefore(closes) ? Duration.between(opens, closes) : Duration.ZERO;
                if (open.compareTo(left) >= 0) {
                    return opens.plus(left);
                }
                left = left.minus(open);
            }
            at = stretch.end();
        }
    }

    /** How long all spans of a week are together. */
    Duration ofAWeek() {
        return Duration.ofMinutes(spans.values().stream()
                .mapToInt(span -> span.to() - span.from())
                .sum());
    }

    /** As they are stored: {@code MONDAY 09:00-17:30,TUESDAY 09:00-12:00}. */
    @Override
    public String toString() {
        return spans.entrySet().stream()
                .map(day -> day.getKey() + " " + Span.time(day.getValue().from()) + "-"
                        + Span.time(day.getValue().to()))
                .collect(Collectors.joining(","));
    }

    /** Reads what {@link #toString} wrote. */
    static Hours parse(String text) {
        return new Hours(Arrays.stream(text.split(","))
                .map(day -> day.split("[ -]"))
                .collect(Collectors.toMap(
                        day -> DayOfWeek.valueOf(day[0]), day -> new Span(Span.minute(day[1]), Span.minute(day[2])))));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
