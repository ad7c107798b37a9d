package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HoursPropertiesTest {

    private static final long MINUTE = 60;

    /** Against a model that looks at the clock on the wall every minute, and counts those in which it is open. */
    @Property(tries = 1000)
    void time_is_over_when_so_many_open_minutes_have_passed(
            @ForAll("moments") Moment moment,
            @ForAll("weeks") Hours hours,
            @ForAll @IntRange(min = 1, max = 600) int minutes) {
        Instant minute = moment.now();
        for (int left = minutes; left > 0; minute = minute.plusSeconds(MINUTE)) {
            if (isOpen(hours, minute.atZone(moment.zone()))) {
                left--;
            }
        }

        assertThat(hours.end(moment.now(), Duration.ofMinutes(minutes), moment.zone()))
                .isEqualTo(minute);
    }

    private static boolean isOpen(Hours hours, ZonedDateTime wall) {
        Hours.Span span = hours.spans().get(wall.getDayOfWeek());
        int minute = wall.getHour() * 60 + wall.getMinute();
        return span != null && span.from() <= minute && minute < span.to();
    }

    @Provide
    Arbitrary<Hours> weeks() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(30, 1440);
        Arbitrary<Hours.Span> spans = Combinators.combine(Arbitraries.integers().between(0, 1410), lengths)
                .as((from, length) -> new Hours.Span(from, Math.min(1440, from + length)));
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans)
                .ofMinSize(1)
                .map(Hours::new);
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Moment.anywhere();
    }
}
