package io.nextup.pool;

/**
 * Where a pool's rotation stands: who was served last, and at which place in the order.
 *
 * @param served the user (or, where groups take turns, the group) served last; null where nobody was yet
 * @param place their place when they were served, which stays known when they leave the pool
 */
public record Turn(String served, long place) {

    /** Nobody was served yet: the first in the order is next. */
    public static final Turn NOBODY_YET = new Turn(null, Long.MIN_VALUE);
}
