package io.nextup.pool;

/**
 * Where one member of a pool stands at the moment of a deal.
 *
 * @param user the member
 * @param place the member's place in the order of turns; unique but for everyone's pool, where the user id breaks ties
 * @param reason why this member is passed over, or null if eligible
 * @param today leads dealt to them by the counting pool since its day began, before this deal
 * @param dailyLimit 0 is no limit
 * @param thisMonth leads dealt to them by the counting pool since its month began, before this deal
 * @param monthlyLimit 0 is no limit
 * @param weight for {@link PoolMethod#WEIGHTED}, 1 or more
 * @param credit what smooth weighted rotation owes them so far
 * @param open open leads they own, of any stream and group
 * @param countedIn the user group whose count and limits hold for them here, or null where the pool itself counts
 */
public record Standing(
        String user,
        long place,
        Reason reason,
        int today,
        int dailyLimit,
        int thisMonth,
        int monthlyLimit,
        int weight,
        long credit,
        int open,
        UserGroup countedIn) {

    public boolean eligible() {
        return reason == null;
    }

    /** The same member at another place in the order. */
    Standing at(long otherPlace) {
        return new Standing(
                user, otherPlace, reason, today, dailyLimit, thisMonth, monthlyLimit, weight, credit, open, countedIn);
    }
}
