package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    @Test
    void day_and_month_are_those_of_the_zone() {
        Instant now = Instant.parse("2024-12-31T23:30:00Z");

        assertThat(Periods.at(now, ZoneId.of("Europe/Berlin")))
                .isEqualTo(new Periods(
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2025-02-01"),
                        Instant.parse("2025-01-01T23:00:00Z"),
                        Instant.parse("2025-01-31T23:00:00Z")));
        assertThat(BusinessDay.of(now, ZoneId.of("America/New_York"))).isEqualTo("2024-12-31");
    }

    @Test
    void february_of_a_leap_year_has_its_last_day() {
        Periods periods = Periods.at(Instant.parse("2024-02-29T12:00:00Z"), ZoneId.of("UTC"));

        assertThat(periods.month()).isEqualTo("2024-02-01");
        assertThat(periods.nextMonthBegins())
                .isEqualTo(periods.nextDayBegins())
                .isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
    }

    @Test
    void the_instant_a_day_begins_belongs_to_it_and_the_one_before_does_not() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant midnight = Instant.parse("2024-06-09T22:00:00Z");

        assertThat(BusinessDay.of(midnight, berlin)).isEqualTo("2024-06-10");
        assertThat(Periods.at(midnight, berlin).nextDayBegins()).isEqualTo(Instant.parse("2024-06-10T22:00:00Z"));
        assertThat(Periods.at(midnight.minusNanos(1), berlin).nextDayBegins()).isEqualTo(midnight);
    }

    @ParameterizedTest(name = "{0} on {2}")
    @CsvSource({
        // Nights of 23 and of 25 hours.
        "Europe/Berlin,     2024-03-31T00:30:00Z, 2024-03-31, 2024-03-31T22:00:00Z",
        "Europe/Berlin,     2024-10-27T00:30:00Z, 2024-10-27, 2024-10-27T23:00:00Z",
        "America/New_York,  2024-03-10T06:30:00Z, 2024-03-10, 2024-03-11T04:00:00Z",
        "America/New_York,  2024-11-03T05:30:00Z, 2024-11-03, 2024-11-04T05:00:00Z",
        // No midnight: the day begins at one o'clock.
        "America/Sao_Paulo, 2018-11-04T02:59:59Z, 2018-11-03, 2018-11-04T03:00:00Z",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04, 2018-11-05T02:00:00Z",
        "Africa/Cairo,      2023-04-27T21:59:59Z, 2023-04-27, 2023-04-27T22:00:00Z",
        "Africa/Cairo,      2023-04-27T22:00:00Z, 2023-04-28, 2023-04-28T21:00:00Z",
        // The last hour before midnight comes twice.
        "America/Sao_Paulo, 2018-02-18T01:30:00Z, 2018-02-17, 2018-02-18T03:00:00Z",
        "America/Sao_Paulo, 2018-02-18T02:30:00Z, 2018-02-17, 2018-02-18T03:00:00Z",
        "Africa/Cairo,      2023-10-26T21:30:00Z, 2023-10-26, 2023-10-26T22:00:00Z",
        // The first hour after midnight comes twice.
        "America/Havana,    2023-11-05T04:30:00Z, 2023-11-05, 2023-11-06T05:00:00Z",
        // No 30 December 2011 at all.
        "Pacific/Apia,      2011-12-30T09:59:59Z, 2011-12-29, 2011-12-30T10:00:00Z",
        "Pacific/Apia,      2011-12-30T10:00:00Z, 2011-12-31, 2011-12-31T10:00:00Z",
        // One minute after midnight it was 23:01 again, here at the end of a month.
        "America/St_Johns,  2009-11-01T02:15:00Z, 2009-10-31, 2009-11-01T02:30:00Z",
        "America/St_Johns,  2009-11-01T02:45:00Z, 2009-10-31, 2009-11-01T03:30:00Z",
    })
    void the_next_day_begins_when_it_does_there(String zone, Instant now, LocalDate day, Instant nextDayBegins) {
        Periods periods = Periods.at(now, ZoneId.of(zone));

        assertThat(periods.day()).isEqualTo(day);
        assertThat(periods.nextDayBegins()).isEqualTo(nextDayBegins);
    }

    @Test
    void a_month_that_clocks_go_back_into_begins_a_second_time() {
        ZoneId newfoundland = ZoneId.of("America/St_Johns");

        assertThat(Periods.at(Instant.parse("2009-11-01T02:15:00Z"), newfoundland)
                        .nextMonthBegins())
                .isEqualTo(Instant.parse("2009-11-01T02:30:00Z"));
        assertThat(Periods.at(Instant.parse("2009-11-01T02:45:00Z"), newfoundland)
                        .nextMonthBegins())
                .isEqualTo(Instant.parse("2009-11-01T03:30:00Z"));
    }
}
