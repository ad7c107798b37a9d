package io.nextup.pool;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a user group as it stands: counts, who is eligible, who is next. Locks nothing and moves nothing. */
@Service
public class Preview {

    /**
     * A user group as it stands.
     *
     * @param next who would get the next lead; null where nobody is eligible, and for random and pick-up
     */
    public record View(String next, List<Standing> standings) {}

    private final Standings standings;
    private final PoolStore pools;
    private final Choosing choosing;
    private final Clock clock;

    Preview(Standings standings, PoolStore pools, Choosing choosing, Clock clock) {
        this.standings = standings;
        this.pools = pools;
        this.choosing = choosing;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public View of(UserGroup group) {
        var circumstances =
                new Standings.Circumstances(false, Set.of(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<Standing> now = standings.ofGroup(group, circumstances);
        if (group.method() == PoolMethod.RANDOM) {
            return new View(null, now);
        }
        Round asIfNext = new Round(
                null,
                group.id(),
                group.pool(),
                group.method(),
                pools.turn(group.pool()),
                now,
                null,
                circumstances.now());
        String next = choosing.choose(asIfNext, group.method())
                .map(choice -> choice.chosen().user())
                .orElse(null);
        return new View(next, now);
    }
}
