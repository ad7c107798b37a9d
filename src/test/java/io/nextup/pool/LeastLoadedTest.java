package io.nextup.pool;

import static io.nextup.pool.PoolOf.absent;
import static io.nextup.pool.PoolOf.member;
import static io.nextup.pool.PoolOf.owning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeastLoadedTest {

    private static final Standing TOM = owning(member("tom", 1), 2);
    private static final Standing STEPHANIE = owning(member("stephanie", 2), 1);
    private static final Standing LEWIS = owning(member("lewis", 3), 2);
    private static final Standing DENISE = owning(member("denise", 4), 1);

    @Test
    void whoever_owns_the_fewest_open_leads_is_next() {
        assertThat(LeastLoaded.next(List.of(TOM, STEPHANIE, LEWIS), Turn.NOBODY_YET))
                .contains(STEPHANIE);
    }

    @Test
    void a_tie_goes_by_turn() {
        List<Standing> members = List.of(TOM, STEPHANIE, LEWIS, DENISE);

        assertThat(LeastLoaded.next(members, new Turn("tom", 1))).contains(STEPHANIE);
        assertThat(LeastLoaded.next(members, new Turn("stephanie", 2))).contains(DENISE);
        assertThat(LeastLoaded.next(members, new Turn("denise", 4))).contains(STEPHANIE);
    }

    @Test
    void the_turn_stands_at_who_was_served_last_even_if_they_own_too_much_to_tie() {
        assertThat(LeastLoaded.next(List.of(TOM, STEPHANIE, LEWIS, DENISE), new Turn("lewis", 3)))
                .contains(DENISE);
    }

    @Test
    void member_who_is_not_eligible_is_passed_over_however_few_they_own() {
        assertThat(LeastLoaded.next(List.of(TOM, absent("idle", 9)), Turn.NOBODY_YET))
                .contains(TOM);
    }

    @Test
    void nobody_is_next_where_nobody_is_eligible() {
        assertThat(LeastLoaded.next(List.of(absent("tom", 1)), Turn.NOBODY_YET)).isEmpty();
        assertThat(LeastLoaded.next(List.of(), Turn.NOBODY_YET)).isEmpty();
    }
}
