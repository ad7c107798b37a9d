package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void there_is_room_up_to_the_limit_and_none_at_it() {
        assertThat(Limits.reached(1, 2, 0, 0)).isNull();
        assertThat(Limits.reached(2, 2, 0, 0)).isEqualTo(Reason.DAILY_LIMIT);
        assertThat(Limits.reached(0, 0, 9, 10)).isNull();
        assertThat(Limits.reached(0, 0, 10, 10)).isEqualTo(Reason.MONTHLY_LIMIT);
    }

    @Test
    void zero_is_no_limit() {
        assertThat(Limits.reached(1_000_000, 0, 1_000_000, 0)).isNull();
    }

    @Test
    void whichever_limit_is_reached_first_stops_the_person() {
        assertThat(Limits.reached(1, 5, 30, 30)).isEqualTo(Reason.MONTHLY_LIMIT);
        assertThat(Limits.reached(5, 5, 6, 30)).isEqualTo(Reason.DAILY_LIMIT);
    }

    @Test
    void the_daily_limit_is_told_where_both_are_reached() {
        assertThat(Limits.reached(5, 5, 30, 30)).isEqualTo(Reason.DAILY_LIMIT);
    }

    @Test
    void a_limit_lowered_below_the_count_is_reached() {
        assertThat(Limits.reached(4, 2, 4, 0)).isEqualTo(Reason.DAILY_LIMIT);
    }
}
