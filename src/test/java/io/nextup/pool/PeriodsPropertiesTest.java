package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodsPropertiesTest {

    private static final long MINUTE = 60;

    /** Against a model that knows no midnights: it watches the calendar minute by minute until the day is over. */
    @Property(tries = 2000)
    void the_next_day_begins_at_the_first_minute_of_a_later_date(@ForAll("moments") Moment moment) {
        ZoneId zone = moment.zone();
        Instant now = moment.now();
        LocalDate day = now.atZone(zone).toLocalDate();

        assertThat(Periods.at(now, zone).nextDayBegins())
                .isEqualTo(firstMinuteAfter(
                        now, then -> then.atZone(zone).toLocalDate().isAfter(day)));
    }

    @Property(tries = 150)
    void the_next_month_begins_at_the_first_minute_of_a_later_month(@ForAll("moments") Moment moment) {
        ZoneId zone = moment.zone();
        Instant now = moment.now();
        YearMonth month = YearMonth.from(now.atZone(zone));

        assertThat(Periods.at(now, zone).nextMonthBegins())
                .isEqualTo(firstMinuteAfter(
                        now, then -> YearMonth.from(then.atZone(zone)).isAfter(month)));
    }

    private static Instant firstMinuteAfter(Instant now, Predicate<Instant> over) {
        Instant minute = now;
        while (!over.test(minute)) {
            minute = minute.plusSeconds(MINUTE);
        }
        return minute;
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Moment.anywhere();
    }
}
