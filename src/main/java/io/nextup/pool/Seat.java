package io.nextup.pool;

/**
 * A member's place in a pool, and the settings that hold for them there.
 *
 * @param place in the order of turns
 * @param dailyLimit 0 is no limit
 * @param monthlyLimit 0 is no limit
 * @param credit what smooth weighted rotation owes them so far
 */
public record Seat(String user, long place, int dailyLimit, int monthlyLimit, int weight, long credit) {

    /** A seat without limits. */
    static Seat at(long place, String user) {
        return new Seat(user, place, 0, 0, 1, 0);
    }
}
