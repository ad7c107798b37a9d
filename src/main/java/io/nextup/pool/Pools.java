package io.nextup.pool;

import java.util.Optional;

/** How pools are named. */
public final class Pools {

    private static final String GROUP = "group:";

    private Pools() {}

    public static String ofGroup(String userGroup) {
        return GROUP + userGroup;
    }

    /** The user group of a pool that is one's. */
    public static Optional<String> groupOf(String pool) {
        return pool.startsWith(GROUP) ? Optional.of(pool.substring(GROUP.length())) : Optional.empty();
    }

    /** Held, before any group's pool, by whoever changes who is a rep. */
    static final String REPS = "everyone";

    /** Every rep of a stream. */
    public static String ofEveryone(String stream) {
        return "everyone:" + stream;
    }

    /** The people, or groups, whom one routing rule names. */
    public static String ofRule(String decision, String rule) {
        return "rule:" + decision + "/" + rule;
    }
}
