package io.nextup.pool;

import static io.nextup.pool.PoolOf.absent;
import static io.nextup.pool.PoolOf.member;
import static io.nextup.pool.PoolOf.weighing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WeightedRotationPropertiesTest {

    private static final int NOBODY = -1;

    @Property(tries = 150)
    void any_run_as_long_as_the_sum_of_weights_gives_each_exactly_their_weight(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 12) Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<Integer> dealt = deal(weights, everybodyFor(weights, 3 * sum));

        for (int from = 0; from <= 2 * sum; from++) {
            List<Integer> run = dealt.subList(from, from + sum);
            for (int m = 0; m < weights.size(); m++) {
                assertThat(Collections.frequency(run, m)).isEqualTo(weights.get(m));
            }
        }
    }

    /**
     * Nobody is ever a whole lead ahead of their share, and with n members nobody is further behind it than
     * 1/2 + 1/3 + … + 1/n leads, which is what the rule can be proved to keep.
     */
    @Property(tries = 150)
    void nobody_is_a_lead_ahead_of_their_share_or_far_behind_it(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 50) Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        double mostBehind = IntStream.rangeClosed(2, weights.size())
                .mapToDouble(i -> 1.0 / i)
                .sum();
        int[] counts = new int[weights.size()];
        int leads = 0;
        for (int chosen : deal(weights, everybodyFor(weights, 2 * sum))) {
            counts[chosen]++;
            leads++;
            for (int m = 0; m < counts.length; m++) {
                double share = (double) leads * weights.get(m) / sum;
                assertThat(counts[m] - share).isBetween(-mostBehind - 1e-9, 1 - 1e-9);
            }
        }
    }

    @Property(tries = 1000)
    void whoever_comes_and_goes_the_rule_deals_as_the_books_would(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll @Size(max = 60) List<@IntRange(max = 31) Integer> present) {
        assertThat(deal(weights, present)).isEqualTo(dealByTheBooks(weights, present));
    }

    /** Deals one lead for each set of those present, a bit for each member, carrying the credits from deal to deal. */
    private static List<Integer> deal(List<Integer> weights, List<Integer> presents) {
        long[] credits = new long[weights.size()];
        List<Integer> dealt = new ArrayList<>();
        for (int present : presents) {
            List<Standing> standings = IntStream.range(0, credits.length)
                    .mapToObj(m -> weighing(
                            isIn(present, m) ? member("" + m, m) : absent("" + m, m), weights.get(m), credits[m]))
                    .toList();
            var weighted = WeightedRotation.next(standings);
            dealt.add(weighted.map(w -> Integer.valueOf(w.chosen().user())).orElse(NOBODY));
            weighted.ifPresent(w -> w.credits().forEach((user, credit) -> credits[Integer.parseInt(user)] = credit));
        }
        return dealt;
    }

    /** Carries nothing: for each lead it reads from the books what everybody should have had and what they did get. */
    private static List<Integer> dealByTheBooks(List<Integer> weights, List<Integer> presents) {
        List<Integer> books = new ArrayList<>();
        for (int lead = 0; lead < presents.size(); lead++) {
            int chosen = NOBODY;
            long most = Long.MIN_VALUE;
            for (int m = weights.size() - 1; m >= 0; m--) {
                if (!isIn(presents.get(lead), m)) {
                    continue;
                }
                long due = weights.get(m);
                for (int past = 0; past < lead; past++) {
                    due += isIn(presents.get(past), m) ? weights.get(m) : 0;
                    due -= books.get(past) == m ? atTheTable(weights, presents.get(past)) : 0;
                }
                if (due >= most) {
                    most = due;
                    chosen = m;
                }
            }
            books.add(chosen);
        }
        return books;
    }

    private static int atTheTable(List<Integer> weights, int present) {
        return IntStream.range(0, weights.size())
                .filter(m -> isIn(present, m))
                .map(weights::get)
                .sum();
    }

    private static boolean isIn(int present, int member) {
        return (present >> member & 1) == 1;
    }

    private static List<Integer> everybodyFor(List<Integer> weights, int leads) {
        Integer[] everybody = new Integer[leads];
        Arrays.fill(everybody, (1 << weights.size()) - 1);
        return List.of(everybody);
    }
}
