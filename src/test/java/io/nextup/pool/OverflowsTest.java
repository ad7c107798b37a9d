package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OverflowsTest {

    private static final Map<String, String> CHAIN = Map.of("north", "south", "south", "east");

    @Test
    void a_chain_of_overflows_is_no_loop() {
        assertThat(Overflows.loop("east", "west", CHAIN)).isEmpty();
        assertThat(Overflows.loop("west", "north", CHAIN)).isEmpty();
    }

    @Test
    void an_overflow_back_to_the_beginning_closes_a_loop_and_names_it() {
        assertThat(Overflows.loop("east", "north", CHAIN)).containsExactly("east", "north", "south", "east");
    }

    @Test
    void an_overflow_to_itself_is_a_loop() {
        assertThat(Overflows.loop("west", "west", CHAIN)).containsExactly("west", "west");
    }

    @Test
    void the_overflow_set_before_no_longer_counts() {
        assertThat(Overflows.loop("south", "west", CHAIN)).isEmpty();
        assertThat(Overflows.loop("south", null, CHAIN)).isEmpty();
    }

    @Test
    void a_loop_stored_elsewhere_is_not_this_groups_and_is_run_through_once() {
        Map<String, String> looped = Map.of("north", "south", "south", "north");

        assertThat(Overflows.loop("west", "north", looped)).isEmpty();
        assertThat(Overflows.closure("west", Map.of("west", "north", "north", "south", "south", "north")))
                .containsExactly("west", "north", "south");
    }

    @Test
    void a_lead_runs_through_the_chain_in_order() {
        assertThat(Overflows.closure("north", CHAIN)).containsExactly("north", "south", "east");
        assertThat(Overflows.closure("east", CHAIN)).containsExactly("east");
    }
}
