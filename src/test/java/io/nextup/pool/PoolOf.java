package io.nextup.pool;

import java.util.ArrayList;
import java.util.List;

/** Members of a pool as the tests of its rules need them. */
final class PoolOf {

    private PoolOf() {}

    static Standing member(String user, long place) {
        return new Standing(user, place, null, 0, 0, 0, 0, 1, 0, 0, null);
    }

    static Standing absent(String user, long place) {
        return passedOver(member(user, place), Reason.OFFLINE);
    }

    static Standing passedOver(Standing s, Reason reason) {
        return new Standing(
                s.user(),
                s.place(),
                reason,
                s.today(),
                s.dailyLimit(),
                s.thisMonth(),
                s.monthlyLimit(),
                s.weight(),
                s.credit(),
                s.open(),
                s.countedIn());
    }

    static Standing weighing(Standing s, int weight, long credit) {
        return new Standing(s.user(), s.place(), s.reason(), 0, 0, 0, 0, weight, credit, s.open(), null);
    }

    static Standing owning(Standing s, int open) {
        return new Standing(s.user(), s.place(), s.reason(), 0, 0, 0, 0, s.weight(), s.credit(), open, null);
    }

    /** All eligible, in this order, with gaps between their places as members who left would leave them. */
    static List<Standing> inOrder(String... users) {
        List<Standing> members = new ArrayList<>();
        for (String user : users) {
            members.add(member(user, 10L * (members.size() + 1)));
        }
        return members;
    }
}
