package io.nextup.pool;

import io.nextup.assignment.Decision;
import java.time.Instant;
import java.util.List;

/**
 * Who is eligible, as the limit check found it. It holds only in the transaction that made it, because that one holds the
 * pools' locks.
 *
 * @param route the way the lead is on, the target asked here first
 * @param userGroup the user group whose members these are, or null
 * @param pool the pool asked, whose turn moves
 * @param method how the pool deals
 * @param turn where the pool's rotation stands
 * @param standings everybody the pool names, in the order of turns
 * @param amongGroups the turn of groups that led to this group, or null
 * @param now when the limits were checked
 */
public record Round(
        Route route,
        String userGroup,
        String pool,
        PoolMethod method,
        Turn turn,
        List<Standing> standings,
        AmongGroups amongGroups,
        Instant now) {

    /**
     * Groups that take turns.
     *
     * @param pool the rule's pool
     * @param served the group whose turn it is now, and its place
     * @param skipped the groups before it that had nobody
     */
    record AmongGroups(String pool, Turn served, List<Decision.Skipped> skipped) {}

    /** What the limit check found. */
    public enum Found {
        /** Somebody is eligible. */
        ELIGIBLE,
        /** The group's members pick up; nobody is dealt to. */
        PICK_UP,
        NOBODY
    }

    /** What the limit check found. */
    public Found found() {
        if (method == PoolMethod.PICK_UP) {
            return Found.PICK_UP;
        }
        return standings.stream().anyMatch(Standing::eligible) ? Found.ELIGIBLE : Found.NOBODY;
    }

    /** The rule that named the target, or null. */
    public Decision.Rule rule() {
        return route.targets().isEmpty() ? null : route.targets().get(0).rule();
    }

    List<Decision.Candidate> candidates() {
        return standings.stream().map(Round::candidate).toList();
    }

    static Decision.Candidate candidate(Standing standing) {
        return new Decision.Candidate(
                standing.user(),
                standing.eligible(),
                standing.eligible() ? null : standing.reason().name(),
                standing.today(),
                standing.dailyLimit(),
                standing.thisMonth(),
                standing.monthlyLimit(),
                standing.weight(),
                standing.open());
    }
}
