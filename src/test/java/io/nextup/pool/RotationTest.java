package io.nextup.pool;

import static io.nextup.pool.PoolOf.absent;
import static io.nextup.pool.PoolOf.inOrder;
import static io.nextup.pool.PoolOf.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {

    private final PoolByRules sales = new PoolByRules("tom", "stephanie", "lewis", "denise");

    @Test
    void nine_leads_go_round_tom_stephanie_lewis_and_denise() {
        assertThat(sales.deal(9))
                .containsExactly("tom", "stephanie", "lewis", "denise", "tom", "stephanie", "lewis", "denise", "tom");
    }

    @Test
    void member_at_the_daily_limit_is_skipped_and_takes_their_place_again_tomorrow() {
        sales.limit("tom", 1);

        assertThat(sales.deal(7))
                .containsExactly("tom", "stephanie", "lewis", "denise", "stephanie", "lewis", "denise");
        sales.nextDay();
        assertThat(sales.deal(5)).containsExactly("tom", "stephanie", "lewis", "denise", "stephanie");
    }

    @Test
    void tomorrow_the_turn_goes_on_where_it_stood_and_does_not_begin_with_the_first() {
        sales.limit("tom", 1);
        sales.deal(5);

        sales.nextDay();

        assertThat(sales.deal(4)).containsExactly("lewis", "denise", "tom", "stephanie");
    }

    @Test
    void member_who_is_skipped_loses_that_turn_only_and_catches_up_nothing() {
        sales.goOffline("stephanie");
        assertThat(sales.deal(4)).containsExactly("tom", "lewis", "denise", "tom");

        sales.comeOnline("stephanie");

        assertThat(sales.deal(4)).containsExactly("stephanie", "lewis", "denise", "tom");
    }

    @Test
    void removed_member_leaves_the_others_order_as_it_was() {
        sales.deal(2);

        sales.leave("tom");

        assertThat(sales.deal(4)).containsExactly("lewis", "denise", "stephanie", "lewis");
    }

    @Test
    void removing_who_is_next_makes_the_one_after_them_next() {
        sales.deal(2);

        sales.leave("lewis");

        assertThat(sales.deal(3)).containsExactly("denise", "tom", "stephanie");
    }

    @Test
    void removing_who_was_served_last_neither_skips_nor_repeats_anybody() {
        sales.deal(2);

        sales.leave("stephanie");

        assertThat(sales.deal(4)).containsExactly("lewis", "denise", "tom", "lewis");
    }

    @Test
    void removing_the_last_in_order_when_they_were_served_last_goes_on_with_the_first() {
        sales.deal(4);

        sales.leave("denise");

        assertThat(sales.deal(2)).containsExactly("tom", "stephanie");
    }

    @Test
    void new_member_joins_at_the_end_of_the_order() {
        sales.deal(2);

        sales.join("paula");

        assertThat(sales.deal(4)).containsExactly("lewis", "denise", "paula", "tom");
    }

    @Test
    void new_member_is_next_after_the_last_in_order_was_served() {
        sales.deal(4);

        sales.join("paula");

        assertThat(sales.deal(2)).containsExactly("paula", "tom");
    }

    @Test
    void member_who_was_served_last_leaves_and_comes_back_is_at_the_end() {
        sales.deal(2);

        sales.leave("stephanie");
        sales.join("stephanie");

        assertThat(sales.deal(5)).containsExactly("lewis", "denise", "stephanie", "tom", "lewis");
    }

    @Test
    void member_who_was_served_last_and_was_moved_counts_where_they_are_now() {
        List<Standing> moved =
                List.of(member("stephanie", 1), member("lewis", 2), member("tom", 3), member("denise", 4));

        assertThat(Rotation.next(moved, new Turn("tom", 1))).contains(member("denise", 4));
    }

    @Test
    void only_one_eligible_gets_every_lead() {
        sales.deal(1);
        List.of("stephanie", "lewis", "denise").forEach(sales::goOffline);

        assertThat(sales.deal(3)).containsExactly("tom", "tom", "tom");
    }

    @Test
    void nobody_is_next_where_nobody_is_eligible_or_nobody_is_a_member() {
        assertThat(Rotation.next(List.of(absent("tom", 1)), Turn.NOBODY_YET)).isEmpty();
        assertThat(Rotation.next(List.of(), new Turn("tom", 1))).isEmpty();
    }

    @Test
    void no_turn_is_used_while_nobody_is_eligible() {
        sales.deal(1);
        List<String> all = List.of("tom", "stephanie", "lewis", "denise");
        all.forEach(sales::goOffline);
        assertThat(sales.deal()).isNull();

        all.forEach(sales::comeOnline);

        assertThat(sales.deal()).isEqualTo("stephanie");
    }

    @Test
    void before_anybody_was_served_the_first_eligible_is_next() {
        List<Standing> members = List.of(absent("tom", Long.MIN_VALUE), member("lewis", 1), member("denise", 2));

        assertThat(Rotation.next(members, Turn.NOBODY_YET)).contains(member("lewis", 1));
    }

    @Test
    void those_who_share_a_place_take_turns_by_user_id() {
        List<Standing> reps = List.of(member("ann", 5), member("cat", 5), member("dan", 5));

        assertThat(Rotation.next(reps, new Turn("ann", 5))).contains(member("cat", 5));
        assertThat(Rotation.next(reps, new Turn("bob", 5))).contains(member("cat", 5));
        assertThat(Rotation.next(reps, new Turn("eve", 5))).contains(member("ann", 5));
    }

    @Test
    void looking_at_who_is_next_moves_nothing() {
        List<Standing> members = inOrder("tom", "stephanie", "lewis");
        Turn turn = new Turn("tom", 10);

        assertThat(Rotation.next(members, turn)).isEqualTo(Rotation.next(members, turn));
        assertThat(members).isEqualTo(inOrder("tom", "stephanie", "lewis"));
    }
}
