package io.nextup.duplicate;

import java.util.EnumSet;
import java.util.Set;

/**
 * How duplicates are found and what becomes of them.
 *
 * @param days with {@link Scope#DAYS}, how many times 24 hours back a lead is compared, else null
 */
public record DuplicateSetting(
        Scope scope, Integer days, Set<Match> match, MatchMode matchMode, Action action, boolean assignToOwner) {

    /** With which earlier leads a lead is compared. */
    public enum Scope {
        OFF,
        ALL,
        DAYS
    }

    /** What makes two leads alike. */
    public enum Match {
        EMAIL,
        PHONE,
        NAME,
        COMPANY,
        ADDRESS
    }

    /** Whether one likeness is enough. */
    public enum MatchMode {
        ANY,
        ALL
    }

    /** What becomes of a duplicate. */
    public enum Action {
        /** There is no lead; the caller is told which one it repeats. */
        REFUSE,
        LINK,
        /** Linked, and its contact details go over the oldest lead of the link. */
        LINK_AND_COPY
    }

    /** No comparing at all, until somebody sets otherwise. */
    static final DuplicateSetting DEFAULT = new DuplicateSetting(
            Scope.OFF, null, EnumSet.of(Match.EMAIL, Match.PHONE), MatchMode.ANY, Action.LINK, false);
}
