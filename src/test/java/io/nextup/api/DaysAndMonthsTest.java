package io.nextup.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and months begin where the user group lives; the server, the JVM and the database are in UTC. */
@NextUpTest
class DaysAndMonthsTest {

    private final Sales sales;
    private final TestClock clock;
    private final String group = "calendar-" + UUID.randomUUID();

    DaysAndMonthsTest(Sales sales, TestClock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    @BeforeEach
    void leadsComeIn() {
        sales.leadGroup("calendar");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    /** The instants are written out, not computed by the code under test's own means. */
    @ParameterizedTest(name = "{0}: dealt at {1}, again from {2}")
    @CsvSource({
        "Europe/London,    2026-01-15T12:00:00Z, 2026-01-16T00:00:00Z",
        "Europe/London,    2026-07-15T12:00:00Z, 2026-07-15T23:00:00Z",
        "Europe/London,    2026-07-15T23:00:00Z, 2026-07-16T23:00:00Z",
        // Clocks go forward: a day of 23 hours.
        "Europe/London,    2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z",
        // Clocks go back: a day of 25 hours.
        "Europe/London,    2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z",
        "America/New_York, 2026-06-10T12:00:00Z, 2026-06-11T04:00:00Z",
        "America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "America/New_York, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        "Asia/Kolkata,     2026-06-10T12:00:00Z, 2026-06-10T18:30:00Z",
        "Asia/Kolkata,     2026-06-10T18:30:00Z, 2026-06-11T18:30:00Z",
        "Pacific/Apia,     2026-06-10T12:00:00Z, 2026-06-11T11:00:00Z",
        // Samoa had no 30 December in 2011.
        "Pacific/Apia,     2011-12-29T12:00:00Z, 2011-12-30T10:00:00Z",
    })
    void daily_limit_is_free_again_when_the_day_of_the_group_is_over(String zone, Instant dealt, Instant nextDay) {
        groupIn(zone, "\"dailyLimit\": 1");

        assertThat(ownersAt(dealt, dealt.plusSeconds(1), nextDay.minusNanos(1000), nextDay))
                .containsExactly("cal-ann", null, null, "cal-ann");
        assertThat(count("today")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: dealt at {1}, again from {2}")
    @CsvSource({
        "Europe/London,    2026-01-31T12:00:00Z, 2026-02-01T00:00:00Z",
        "Europe/London,    2026-03-31T22:30:00Z, 2026-03-31T23:00:00Z",
        "Europe/London,    2026-06-30T23:00:00Z, 2026-07-31T23:00:00Z",
        "Europe/London,    2028-02-29T12:00:00Z, 2028-03-01T00:00:00Z",
        // From summer time to winter time within the month, and back.
        "Europe/London,    2026-09-30T23:00:00Z, 2026-11-01T00:00:00Z",
        "Europe/London,    2026-03-01T00:00:00Z, 2026-03-31T23:00:00Z",
        "America/New_York, 2026-12-31T12:00:00Z, 2027-01-01T05:00:00Z",
        "America/New_York, 2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z",
        "Asia/Kolkata,     2026-08-31T12:00:00Z, 2026-08-31T18:30:00Z",
        "Pacific/Apia,     2026-05-31T10:59:59Z, 2026-05-31T11:00:00Z",
        "Pacific/Apia,     2026-05-31T11:00:00Z, 2026-06-30T11:00:00Z",
    })
    void monthly_limit_is_free_again_when_the_month_of_the_group_is_over(
            String zone, Instant dealt, Instant nextMonth) {
        groupIn(zone, "\"monthlyLimit\": 1");

        assertThat(ownersAt(dealt, dealt, nextMonth.minusNanos(1000), nextMonth))
                .containsExactly("cal-ann", null, null, "cal-ann");
        assertThat(count("thisMonth")).isEqualTo(1);
    }

    @Test
    void midnight_in_utc_means_nothing_to_a_group_in_new_york() {
        groupIn("America/New_York", "\"dailyLimit\": 1");

        assertThat(ownersAt(
                        Instant.parse("2026-06-10T23:59:59Z"),
                        Instant.parse("2026-06-11T00:00:00Z"),
                        Instant.parse("2026-06-11T04:00:00Z")))
                .containsExactly("cal-ann", null, "cal-ann");
    }

    @Test
    void month_begins_anew_on_the_first_though_the_day_before_was_full() {
        groupIn("Asia/Kolkata", "\"dailyLimit\": 2, \"monthlyLimit\": 3");

        Instant thirtieth = Instant.parse("2026-08-30T12:00:00Z");
        Instant thirtyFirst = Instant.parse("2026-08-30T18:30:00Z");
        Instant first = Instant.parse("2026-08-31T18:30:00Z");
        assertThat(ownersAt(thirtieth, thirtieth, thirtieth, thirtyFirst, thirtyFirst, first, first, first))
                .containsExactly("cal-ann", "cal-ann", null, "cal-ann", null, "cal-ann", "cal-ann", null);
    }

    @Test
    void another_time_zone_counts_what_was_dealt_by_its_own_days_and_months() {
        groupIn("Europe/London", "\"dailyLimit\": 2");
        assertThat(ownersAt(Instant.parse("2026-06-30T22:30:00Z"), Instant.parse("2026-06-30T23:30:00Z")))
                .containsExactly("cal-ann", "cal-ann");
        assertCounts(1, 1, true);

        groupIn("America/New_York", "\"dailyLimit\": 2");
        assertCounts(2, 2, false);

        groupIn("Asia/Kolkata", "\"dailyLimit\": 2");
        assertCounts(2, 2, false);

        groupIn("Europe/London", "\"dailyLimit\": 2");
        assertCounts(1, 1, true);
    }

    @Test
    void group_that_names_no_zone_has_the_servers() {
        groupIn(null, "\"dailyLimit\": 1");

        assertThat(ownersAt(
                        Instant.parse("2026-07-15T12:00:00Z"),
                        Instant.parse("2026-07-15T23:59:59Z"),
                        Instant.parse("2026-07-16T00:00:00Z")))
                .containsExactly("cal-ann", null, "cal-ann");
        groupIn("Europe/London", "\"dailyLimit\": 1");
        assertCounts(1, 2, false);
    }

    private void groupIn(String zone, String limits) {
        sales.userGroup(
                group,
                zone == null ? "\"method\": \"SEQUENTIAL\"" : "\"timeZone\": \"" + zone + "\"",
                List.of("{\"user\": \"cal-ann\", " + limits + "}"));
        sales.everythingTo(group);
    }

    private List<String> ownersAt(Instant... times) {
        return Stream.of(times)
                .map(at -> {
                    clock.set(at);
                    return sales.lead("calendar").get("owner").textValue();
                })
                .toList();
    }

    private void assertCounts(int today, int thisMonth, boolean eligible) {
        assertThat(count("today")).isEqualTo(today);
        assertThat(count("thisMonth")).isEqualTo(thisMonth);
        assertThat(member().get("eligible").booleanValue()).isEqualTo(eligible);
    }

    private int count(String period) {
        return member().get(period).intValue();
    }

    private JsonNode member() {
        return sales.get("/api/user-groups/" + group + "/counts").get("members").get(0);
    }
}
