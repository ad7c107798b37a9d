package io.nextup.process.models;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as timers write them. */
final class Times {

    private static final String ISO_DATE =
            "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final String ISO_DURATION =
            "P(?=.)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?(T(?=.)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,9}S)?)?";
    private static final Pattern REPEATED =
            Pattern.compile("R\\d{0,6}/(" + ISO_DATE + "/)?(?<each>" + ISO_DURATION + ")(/" + ISO_DATE + ")?");
    /** In a certain second of minutes, hours and days. */
    private static final String CRON = "\\d{1,2}( [\\d,*/?LW#A-Za-z-]{1,60}){5,6}";

    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);

    private Times() {}

    static boolean isDate(String text) {
        return text.matches(ISO_DATE);
    }

    static boolean isDuration(String text) {
        return text.matches(ISO_DURATION);
    }

    /** One so short that jobs would do nothing else is none. */
    static boolean isCycle(String text) {
        Matcher repeated = REPEATED.matcher(text);
        return repeated.matches() ? !isTooShort(repeated.group("each")) : text.matches(CRON);
    }

    static boolean isRetries(String text) {
        return text.matches("R\\d{1,3}/" + ISO_DURATION)
                || Arrays.stream(text.split(",")).allMatch(pause -> isDuration(pause.strip()));
    }

    private static boolean isTooShort(String duration) {
        try {
            return Duration.parse(duration).compareTo(SHORTEST_CYCLE) < 0;
        } catch (DateTimeParseException e) {
            // Years, months or weeks, which are long unless there are none of them.
            return !duration.matches(".*[1-9]\\d*[YMWDH].*");
        }
    }
}
