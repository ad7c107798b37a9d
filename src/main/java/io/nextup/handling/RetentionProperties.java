package io.nextup.handling;

import java.time.DateTimeException;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;

/**
 * How long closed leads are kept.
 *
 * @param retention a period (P2Y) or a duration (730d) of a day at least; where there is none they are kept for good
 */
@ConfigurationProperties("nextup")
public record RetentionProperties(String retention) {

    private static final String EXPECTED =
            "nextup.retention (NEXTUP_RETENTION): expected how long closed leads are kept,"
                    + " a day at least and a hundred years at most, such as P2Y or 730d; leave it out to keep them";
    private static final ZonedDateTime SOME_DAY = ZonedDateTime.parse("2000-03-01T00:00:00Z");

    public RetentionProperties {
        retention = retention == null || retention.isBlank() ? null : retention.strip();
        if (retention != null && !isSensible(retention)) {
            throw new IllegalArgumentException(EXPECTED);
        }
    }

    /** How long closed leads are kept; null for good. */
    TemporalAmount amount() {
        return retention == null ? null : read(retention);
    }

    private static boolean isSensible(String text) {
        try {
            ZonedDateTime end = SOME_DAY.plus(read(text));
            return !end.isBefore(SOME_DAY.plusDays(1)) && !end.isAfter(SOME_DAY.plusYears(100));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private static TemporalAmount read(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            return DurationStyle.detectAndParse(text);
        }
    }
}
