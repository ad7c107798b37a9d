package io.nextup.pool;

/** How many leads a pool may deal to one person in a day and in a month; 0 is no limit. */
final class Limits {

    private Limits() {}

    /** The limit that stops this person now, the daily one first, or null while there is room for one more. */
    static Reason reached(int today, int dailyLimit, int thisMonth, int monthlyLimit) {
        if (isReached(today, dailyLimit)) {
            return Reason.DAILY_LIMIT;
        }
        return isReached(thisMonth, monthlyLimit) ? Reason.MONTHLY_LIMIT : null;
    }

    private static boolean isReached(int count, int limit) {
        // A limit lowered below what was dealt already is reached, too.
        return limit > 0 && count >= limit;
    }
}
