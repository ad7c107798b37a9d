package io.nextup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.duplicate.DuplicateSetting.Action;
import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSetting.MatchMode;
import io.nextup.duplicate.DuplicateSetting.Scope;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of duplicates are times 24 hours, whatever clocks and calendars do. */
@NextUpTest
class DuplicateDaysTest {

    private final Sales sales;
    private final TestClock clock;
    private final DuplicateSettings settings;

    DuplicateDaysTest(Sales sales, TestClock clock, DuplicateSettings settings) {
        this.sales = sales;
        this.clock = clock;
        this.settings = settings;
    }

    @AfterEach
    void compareNoMore() {
        settings.saveMain(DuplicateSetting.DEFAULT);
        clock.letGo();
    }

    @ParameterizedTest(name = "{0} days from {1} to {2}: {3}")
    @CsvSource({
        "1, 2026-06-10T12:00:00Z, 2026-06-11T12:00:00Z, true",
        "1, 2026-06-10T12:00:00Z, 2026-06-11T12:00:01Z, false",
        "1, 2026-06-10T12:00:00Z, 2026-06-10T12:00:00Z, true",
        // Over the night when clocks go forward in Europe, over a month's end and over a leap day.
        "2, 2026-03-28T12:00:00Z, 2026-03-30T12:00:00Z, true",
        "2, 2026-03-28T12:00:00Z, 2026-03-30T12:00:01Z, false",
        "30, 2026-01-31T00:00:00Z, 2026-03-02T00:00:00Z, true",
        "30, 2026-01-31T00:00:00Z, 2026-03-02T00:00:01Z, false",
        "366, 2028-01-01T00:00:00Z, 2029-01-01T00:00:00Z, true",
        "366, 2028-01-01T00:00:00Z, 2029-01-01T00:00:01Z, false",
    })
    void lead_repeats_another_up_to_and_including_so_many_times_24_hours(
            int days, Instant first, Instant second, boolean duplicate) {
        sales.leadGroup("duplicate-days");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        settings.saveMain(
                new DuplicateSetting(Scope.DAYS, days, Set.of(Match.EMAIL), MatchMode.ANY, Action.LINK, false));
        String email = UUID.randomUUID() + "@example.com";

        clock.set(first);
        String earlier = post(email).get("id").textValue();
        clock.set(second);
        var duplicates = post(email).get("duplicates");

        assertThat(duplicates).hasSize(duplicate ? 1 : 0);
        assertThat(duplicates).allSatisfy(id -> assertThat(id.textValue()).isEqualTo(earlier));
    }

    private JsonNode post(String email) {
        return sales.post("{\"leadGroup\": \"duplicate-days\", \"email\": \"" + email + "\"}");
    }
}
