package io.nextup.pool;

/** How pools are named. */
public final class Pools {

    private Pools() {}

    public static String ofGroup(String userGroup) {
        return "group:" + userGroup;
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
