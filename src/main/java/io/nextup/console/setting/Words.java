package io.nextup.console.setting;

import io.nextup.api.UserGroupView;
import io.nextup.distribution.StreamMethod;
import io.nextup.pool.PoolMethod;
import io.nextup.pool.WhenNobody;

/** What choices are called on pages. */
public final class Words {

    /** What a member is before anything is entered about them. */
    public static final UserGroupView.MemberView NEWCOMER = new UserGroupView.MemberView("", 0, 0, 1);

    private Words() {}

    public static String of(PoolMethod method) {
        return switch (method) {
            case SEQUENTIAL -> "In turn";
            case RANDOM -> "At random";
            case WEIGHTED -> "In turn, by weight";
            case LEAST_LOADED -> "To whoever has the fewest open leads";
            case PICK_UP -> "To nobody: its members pick up";
        };
    }

    public static String of(WhenNobody way) {
        return switch (way) {
            case LEAVE -> "Leave it for pick-up";
            case OVERFLOW -> "Another user group deals it";
            case WAIT -> "Deal it as soon as somebody can, oldest first";
        };
    }

    public static String of(StreamMethod method) {
        return switch (method) {
            case FREE_FOR_ALL -> "Free for all: any rep picks up";
            case ROUND_ROBIN -> "Every rep in turn, without limits";
            case SINGLE_USER -> "One user gets everything";
            case USER_GROUP -> "One user group deals";
            case RULES -> "The rules say who";
        };
    }
}
