package io.nextup.console.setting;

import io.nextup.pool.Preview;
import io.nextup.pool.Standing;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each member's limits say now, by user, such as "3 of 5 today, 40 of 60 this month". */
public final class Today {

    private Today() {}

    public static Map<String, Standing> of(Preview.View view) {
        return view.standings().stream().collect(Collectors.toMap(Standing::user, Function.identity()));
    }

    /** The counts beside the limits there are. */
    public static String counts(Standing standing) {
        return part(standing.today(), standing.dailyLimit(), "today") + ", "
                + part(standing.thisMonth(), standing.monthlyLimit(), "this month");
    }

    /** Why the member gets nothing now, or null where they may. */
    public static String skipped(Standing standing) {
        if (standing.reason() == null) {
            return null;
        }
        return switch (standing.reason()) {
            case INACTIVE -> "not active";
            case UNAVAILABLE -> "not available";
            case OFFLINE -> "not online";
            case LAPSED -> "let it lapse";
            case DAILY_LIMIT -> "daily limit reached";
            case MONTHLY_LIMIT -> "monthly limit reached";
        };
    }

    /** From 0 to 100: how much of the nearest limit is used; 0 without limits. */
    public static long used(Standing standing) {
        return Math.max(
                share(standing.today(), standing.dailyLimit()), share(standing.thisMonth(), standing.monthlyLimit()));
    }

    private static long share(int count, int limit) {
        return limit == 0 ? 0 : Math.min(100, 100L * count / limit);
    }

    private static String part(int count, int limit, String when) {
        return (limit == 0 ? String.valueOf(count) : count + " of " + limit) + " " + when;
    }
}
