package io.nextup.pool;

import static io.nextup.pool.PoolOf.absent;
import static io.nextup.pool.PoolOf.member;
import static io.nextup.pool.PoolOf.weighing;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.pool.WeightedRotation.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightedRotationTest {

    @Test
    void weights_three_and_one_give_a_a_b_a() {
        assertThat(deal(8, weighing(member("a", 1), 3, 0), weighing(member("b", 2), 1, 0)))
                .containsExactly("a", "a", "b", "a", "a", "a", "b", "a");
    }

    @Test
    void a_heavy_member_is_spread_among_the_light_ones() {
        assertThat(deal(
                        7,
                        weighing(member("a", 1), 5, 0),
                        weighing(member("b", 2), 1, 0),
                        weighing(member("c", 3), 1, 0)))
                .containsExactly("a", "a", "b", "a", "c", "a", "a");
    }

    @Test
    void equal_weights_are_strict_rotation() {
        assertThat(deal(6, member("a", 1), member("b", 2), member("c", 3)))
                .containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void of_two_who_are_owed_the_same_the_first_in_order_is_next() {
        List<Standing> members = List.of(weighing(member("b", 1), 2, 3), weighing(member("a", 2), 4, 1));

        assertThat(WeightedRotation.next(members).map(w -> w.chosen().user())).contains("b");
    }

    @Test
    void member_who_is_not_eligible_keeps_their_standing_and_is_owed_nothing() {
        List<Standing> members = List.of(
                weighing(member("a", 1), 2, 1), weighing(absent("b", 2), 9, 7), weighing(member("c", 3), 1, -1));

        Weighted weighted = WeightedRotation.next(members).orElseThrow();

        assertThat(weighted.chosen().user()).isEqualTo("a");
        assertThat(weighted.credits()).isEqualTo(Map.of("a", 0L, "c", 0L));
    }

    @Test
    void only_one_eligible_gets_the_lead_and_is_owed_what_they_were_owed_before() {
        Weighted weighted = WeightedRotation.next(List.of(weighing(member("a", 1), 3, -2), absent("b", 2)))
                .orElseThrow();

        assertThat(weighted).isEqualTo(new Weighted(weighing(member("a", 1), 3, -2), Map.of("a", -2L)));
    }

    @Test
    void nobody_is_next_where_nobody_is_eligible() {
        assertThat(WeightedRotation.next(List.of(absent("a", 1)))).isEmpty();
        assertThat(WeightedRotation.next(List.of())).isEmpty();
    }

    private static List<String> deal(int leads, Standing... members) {
        List<Standing> standings = List.of(members);
        List<String> dealt = new ArrayList<>();
        for (int i = 0; i < leads; i++) {
            Weighted weighted = WeightedRotation.next(standings).orElseThrow();
            dealt.add(weighted.chosen().user());
            standings = standings.stream()
                    .map(s -> weighing(s, s.weight(), weighted.credits().get(s.user())))
                    .toList();
        }
        return dealt;
    }
}
