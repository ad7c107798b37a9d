package io.nextup.pool;

import static io.nextup.pool.PoolOf.absent;
import static io.nextup.pool.PoolOf.member;
import static io.nextup.pool.PoolOf.owning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class LeastLoadedPropertiesTest {

    @Property(tries = 1000)
    void nobody_is_chosen_while_another_who_is_eligible_owns_fewer_or_ties_and_comes_sooner(
            @ForAll @NotEmpty @Size(max = 8) List<@IntRange(min = -1, max = 3) Integer> open,
            @ForAll @IntRange(max = 7) int lastServed) {
        // Minus one is somebody who is away.
        List<Standing> members = IntStream.range(0, open.size())
                .mapToObj(m -> open.get(m) < 0 ? absent("" + m, m) : owning(member("" + m, m), open.get(m)))
                .toList();

        Optional<Standing> chosen = LeastLoaded.next(members, new Turn("" + lastServed, lastServed));

        assertThat(chosen.isPresent()).isEqualTo(members.stream().anyMatch(Standing::eligible));
        chosen.ifPresent(c -> assertThat(members).filteredOn(Standing::eligible).allSatisfy(other -> {
            assertThat(c.open()).isLessThanOrEqualTo(other.open());
            if (c.open() == other.open()) {
                assertThat(wait(c, lastServed)).isLessThanOrEqualTo(wait(other, lastServed));
            }
        }));
    }

    /** How far round the table somebody sits from the last one served, who sits furthest of all. */
    private static long wait(Standing member, long lastServed) {
        return Math.floorMod(member.place() - lastServed - 1, 8L);
    }
}
