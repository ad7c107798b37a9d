package io.nextup.pool;

import java.util.List;

/**
 * Where a pool's rotation stands: who was served last, and at which place in the order.
 *
 * @param served the user (or, where groups take turns, the group) served last; null where nobody was yet
 * @param place their place when they were served, which stays known when they leave the pool
 */
public record Turn(String served, long place) {

    /** Nobody was served yet: the first in the order is next. */
    public static final Turn NOBODY_YET = new Turn(null, Long.MIN_VALUE);

    /**
     * The same turn, where whoever was served last left and came back: it stands where they were served, not where they are
     * now, because otherwise everybody between would lose a turn.
     */
    Turn amongThoseWhoStayed(List<Standing> inOrder) {
        boolean cameBack =
                inOrder.stream().anyMatch(standing -> standing.user().equals(served) && standing.place() != place);
        return cameBack ? new Turn(null, place) : this;
    }
}
