package io.nextup.pool;

import java.util.List;

/**
 * Where a pool's rotation stands: who was served last, and at which place in the order.
 *
 * @param served the user (or, where groups take turns, the group) served last; null where nobody was yet
 * @param place their place when they were served, which stays known when they leave the pool
 * @param left whether they have left that place, so that where they sit now says nothing
 */
public record Turn(String served, long place, boolean left) {

    /** Nobody was served yet: the first in the order is next. */
    public static final Turn NOBODY_YET = new Turn(null, Long.MIN_VALUE);

    /** Whoever was served last still counts as where they sit. */
    public Turn(String served, long place) {
        this(served, place, false);
    }

    /**
     * The same turn, where whoever was served last left and came back: it stands where they were served, not where they are
     * now, because otherwise everybody between would lose a turn; where nobody is between, they are not served again at once.
     */
    Turn amongThoseWhoStayed(List<Standing> inOrder) {
        boolean cameBack =
                inOrder.stream().anyMatch(standing -> standing.user().equals(served) && standing.place() != place);
        boolean somebodyBetween = inOrder.stream()
                .anyMatch(standing -> !standing.user().equals(served) && isBefore(standing.place(), standing.user()));
        return cameBack && somebodyBetween ? new Turn(served, place, true) : this;
    }

    /** Whether it stands before this place; of those at the same place, ids say who comes after whom. */
    boolean isBefore(long otherPlace, String user) {
        if (otherPlace != place) {
            return otherPlace > place;
        }
        return served == null || user.compareTo(served) > 0;
    }
}
