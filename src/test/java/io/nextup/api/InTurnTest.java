package io.nextup.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The example that everybody reads first. */
@NextUpTest
class InTurnTest {

    private final Sales sales;
    private final TestClock clock;

    InTurnTest(Sales sales, TestClock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void four_people_get_leads_in_strict_turn() {
        sales.leadGroup("in-turn");
        sales.userGroup("in-turn-plain", "SEQUENTIAL", "tom", "stephanie", "lewis", "denise");
        sales.everythingTo("in-turn-plain");

        assertThat(owners(9))
                .containsExactly("tom", "stephanie", "lewis", "denise", "tom", "stephanie", "lewis", "denise", "tom");
    }

    @Test
    void who_reached_the_daily_limit_is_skipped_and_takes_their_place_again_tomorrow() {
        clock.set("2026-03-10T12:00:00Z");
        sales.leadGroup("in-turn");
        sales.userGroup(
                "in-turn-limited",
                "\"timeZone\": \"Europe/London\"",
                List.of(
                        "{\"user\": \"tom\", \"dailyLimit\": 1}",
                        "{\"user\": \"stephanie\"}",
                        "{\"user\": \"lewis\"}",
                        "{\"user\": \"denise\"}"));
        sales.everythingTo("in-turn-limited");

        assertThat(owners(7)).containsExactly("tom", "stephanie", "lewis", "denise", "stephanie", "lewis", "denise");

        clock.set("2026-03-11T00:00:00Z");
        assertThat(owners(2)).containsExactly("tom", "stephanie");
    }

    private List<String> owners(int leads) {
        return Stream.generate(() -> sales.lead("in-turn").get("owner").textValue())
                .limit(leads)
                .toList();
    }
}
