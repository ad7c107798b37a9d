package io.nextup.form;

import java.time.Duration;
import java.util.stream.Stream;

/** How long ago something was, in words: the largest unit of which there is at least one. */
final class Age {

    private record Unit(String name, Duration length) {}

    private static final int DAYS_A_YEAR = 365;
    private static final int DAYS_A_MONTH = 30;

    private Age() {}

    static String of(Duration since) {
        return Stream.of(
                        new Unit("year", Duration.ofDays(DAYS_A_YEAR)),
                        new Unit("month", Duration.ofDays(DAYS_A_MONTH)),
                        new Unit("day", Duration.ofDays(1)),
                        new Unit("hour", Duration.ofHours(1)),
                        new Unit("minute", Duration.ofMinutes(1)))
                .filter(unit -> since.compareTo(unit.length()) >= 0)
                .findFirst()
                .map(unit -> told(since.dividedBy(unit.length()), unit.name()))
                .orElse("just now");
    }

    private static String told(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s") + " ago";
    }
}
