package io.nextup.pool;

import static io.nextup.pool.PoolOf.absent;
import static io.nextup.pool.PoolOf.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AtRandomTest {

    /** Of a thousand fair draws one would exceed it, with the four degrees of freedom that five people have. */
    private static final double CHI_SQUARE_AT_ONE_IN_A_THOUSAND = 18.47;

    private static final List<Standing> MEMBERS = List.of(
            absent("away", 1),
            member("tom", 2),
            member("stephanie", 3),
            member("lewis", 4),
            absent("gone", 5),
            member("denise", 6),
            member("paula", 7));

    @Test
    void everybody_eligible_is_as_likely_as_the_other_and_nobody_else_is_chosen() {
        Random random = new Random(20240229);
        int leads = 50_000;
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < leads; i++) {
            counts.merge(AtRandom.next(MEMBERS, random).orElseThrow().user(), 1, Integer::sum);
        }

        assertThat(counts).containsOnlyKeys("tom", "stephanie", "lewis", "denise", "paula");
        double expected = leads / 5.0;
        double chiSquare = counts.values().stream()
                .mapToDouble(count -> Math.pow(count - expected, 2) / expected)
                .sum();
        assertThat(chiSquare).isLessThan(CHI_SQUARE_AT_ONE_IN_A_THOUSAND);
    }

    @Test
    void who_was_chosen_last_says_nothing_about_who_is_next() {
        Random random = new Random(7);
        List<Standing> two = List.of(member("tom", 1), member("lewis", 2));
        int repeats = 0;
        String last = "";
        for (int i = 0; i < 10_000; i++) {
            String chosen = AtRandom.next(two, random).orElseThrow().user();
            repeats += chosen.equals(last) ? 1 : 0;
            last = chosen;
        }

        // Four standard deviations of a fair coin.
        assertThat(repeats).isBetween(4_800, 5_200);
    }

    @Test
    void only_one_eligible_gets_the_lead() {
        List<Standing> members = List.of(absent("tom", 1), member("lewis", 2));

        assertThat(AtRandom.next(members, new Random(1))).contains(member("lewis", 2));
    }

    @Test
    void nobody_is_next_where_nobody_is_eligible() {
        assertThat(AtRandom.next(List.of(absent("tom", 1)), new Random(1))).isEmpty();
        assertThat(AtRandom.next(List.of(), new Random(1))).isEmpty();
    }
}
