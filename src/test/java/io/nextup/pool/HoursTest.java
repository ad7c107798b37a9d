package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Hours OFFICE = Hours.parse("MONDAY 09:00-17:30,TUESDAY 09:00-17:30,WEDNESDAY 09:00-17:30,"
            + "THURSDAY 09:00-17:30,FRIDAY 09:00-17:30");

    @ParameterizedTest
    @CsvSource({
        // within a day, before it opens, after it has closed, over a night, over a week-end
        "2026-01-05T10:00:00Z, PT2H, 2026-01-05T12:00:00Z",
        "2026-01-05T03:00:00Z, PT2H, 2026-01-05T11:00:00Z",
        "2026-01-05T18:00:00Z, PT2H, 2026-01-06T11:00:00Z",
        "2026-01-05T16:30:00Z, PT2H, 2026-01-06T10:00:00Z",
        "2026-01-09T17:00:00Z, PT2H, 2026-01-12T10:30:00Z",
        // the end of a month and of a year; the last moment of a day is in time
        "2026-12-31T17:00:00Z, PT1H, 2027-01-01T09:30:00Z",
        "2026-01-05T15:30:00Z, PT2H, 2026-01-05T17:30:00Z",
        "2026-01-05T15:30:00.000001Z, PT2H, 2026-01-06T09:00:00.000001Z",
        // over the week-ends on which the clocks change: offices open by the clock on the wall
        "2026-03-27T17:00:00Z, PT1H, 2026-03-30T08:30:00Z",
        "2026-10-23T16:00:00Z, PT1H, 2026-10-26T09:30:00Z",
        // 42.5 hours a week
        "2026-01-05T09:00:00Z, PT425H, 2026-03-13T17:30:00Z",
    })
    void time_passes_in_the_hours_only(Instant start, Duration time, Instant end) {
        assertThat(OFFICE.end(start, time, LONDON)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        // the clock jumps from 01:00 to 02:00 on 29 March: of the night half an hour, then half an hour is left
        "SUNDAY 00:30-02:30, 2026-03-29T00:30:00Z, PT1H, 2026-03-29T01:30:00Z",
        // what would open in the hour that is skipped opens at its end
        "SUNDAY 01:30-05:00, 2026-03-29T00:00:00Z, PT1H, 2026-03-29T02:00:00Z",
        "'SUNDAY 01:15-01:45,MONDAY 00:00-24:00', 2026-03-29T00:00:00Z, PT1H, 2026-03-30T00:00:00Z",
        // 01:00 to 02:00 comes twice on 25 October, and both are open
        "SUNDAY 00:30-02:30, 2026-10-24T23:30:00Z, PT3H, 2026-10-25T02:30:00Z",
        "SUNDAY 01:15-01:45, 2026-10-24T23:30:00Z, PT1H, 2026-10-25T01:45:00Z",
        // a whole day, closed at no moment: 23 and 25 hours
        "SUNDAY 00:00-24:00, 2026-03-29T00:00:00Z, PT23H, 2026-03-29T23:00:00Z",
        "SUNDAY 00:00-24:00, 2026-10-24T23:00:00Z, PT25H, 2026-10-26T00:00:00Z",
    })
    void time_that_really_passes_counts_on_the_nights_on_which_the_clocks_change(
            String hours, Instant start, Duration time, Instant end) {
        assertThat(Hours.parse(hours).end(start, time, LONDON)).isEqualTo(end);
    }

    @Test
    void day_that_a_country_skips_is_skipped() {
        // Samoa had no 30 December 2011, a Friday.
        Hours fridays = Hours.parse("FRIDAY 09:00-17:00");

        assertThat(fridays.end(Instant.parse("2011-12-29T12:00:00Z"), Duration.ofHours(1), ZoneId.of("Pacific/Apia")))
                .isEqualTo(Instant.parse("2012-01-05T20:00:00Z"));
    }

    @Test
    void thirty_days_of_one_hour_a_week_are_told_at_once() {
        Hours mondays = Hours.parse("MONDAY 09:00-10:00");

        assertThat(mondays.end(Instant.parse("2026-01-05T09:00:00Z"), Duration.ofDays(30), LONDON))
                .isEqualTo(Instant.parse("2026-01-05T10:00:00Z")
                        .plus(Duration.ofDays(7 * 719))
                        .minusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONDAY 00:00-24:00", "MONDAY 09:00-17:30,SUNDAY 23:59-24:00"})
    void hours_are_read_as_they_are_written(String text) {
        assertThat(Hours.parse(text)).hasToString(text);
    }

    @Test
    void hours_that_never_come_are_none() {
        assertThatThrownBy(() -> new Hours(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours.Span(60, 60)).isInstanceOf(IllegalArgumentException.class);
    }
}
