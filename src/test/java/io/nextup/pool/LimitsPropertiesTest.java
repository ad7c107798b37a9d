package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LimitsPropertiesTest {

    /** Counts kept by day and month, as a store keeps them, against the whole log read anew for every lead. */
    @Property(tries = 500)
    void counts_by_period_allow_exactly_what_the_log_of_assignments_allows(
            @ForAll("zones") ZoneId zone,
            @ForAll @Size(max = 80) List<@From("leadTimes") Instant> leads,
            @ForAll @IntRange(max = 4) int daily,
            @ForAll @IntRange(max = 12) int monthly) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        Map<LocalDate, Integer> byMonth = new HashMap<>();
        List<Instant> log = new ArrayList<>();

        for (Instant now : leads.stream().sorted().toList()) {
            Periods periods = Periods.at(now, zone);
            int today = byDay.getOrDefault(periods.day(), 0);
            int thisMonth = byMonth.getOrDefault(periods.month(), 0);
            Reason reached = Limits.reached(today, daily, thisMonth, monthly);

            assertThat(reached).isEqualTo(reachedByTheLog(log, now, zone, daily, monthly));
            if (reached == null) {
                byDay.merge(periods.day(), 1, Integer::sum);
                byMonth.merge(periods.month(), 1, Integer::sum);
                log.add(now);
            }
        }
    }

    private static Reason reachedByTheLog(List<Instant> log, Instant now, ZoneId zone, int daily, int monthly) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(zone);
        DateTimeFormatter month = DateTimeFormatter.ofPattern("uuuu-MM").withZone(zone);
        long roomToday = daily == 0 ? 1 : daily - same(day, log, now);
        long roomThisMonth = monthly == 0 ? 1 : monthly - same(month, log, now);
        if (roomToday > 0 && roomThisMonth > 0) {
            return null;
        }
        return roomToday > 0 ? Reason.MONTHLY_LIMIT : Reason.DAILY_LIMIT;
    }

    private static long same(DateTimeFormatter period, List<Instant> log, Instant now) {
        return log.stream()
                .filter(then -> period.format(then).equals(period.format(now)))
                .count();
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "America/Sao_Paulo",
                        "America/St_Johns",
                        "Asia/Kathmandu",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> leadTimes() {
        // Around the end of a month in which Berlin's clocks go back, and Sao Paulo's go forward soon after.
        Instant from = Instant.parse("2018-10-26T00:00:00Z");
        return Arbitraries.longs()
                .between(0, Duration.ofDays(11).toMinutes())
                .map(m -> from.plus(Duration.ofMinutes(m)));
    }
}
