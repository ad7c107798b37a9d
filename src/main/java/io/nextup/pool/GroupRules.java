package io.nextup.pool;

import io.nextup.problem.Faults;
import io.nextup.user.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a user group's settings must keep to. */
@Component
public class GroupRules {

    private static final int WEEKS_OF_A_YEAR = 52;
    private static final Duration A_YEAR = Duration.ofDays(7L * WEEKS_OF_A_YEAR);

    private final GroupStore groups;
    private final Identity identity;

    GroupRules(GroupStore groups, Identity identity) {
        this.groups = groups;
        this.identity = identity;
    }

    /** Names everything that is missing, unknown, too long or would close a loop of overflows. */
    public void check(UserGroup group, List<String> members, Faults faults) {
        checkTime(group, faults);
        if (group.whenNobody() == WhenNobody.OVERFLOW && group.overflowTo() == null) {
            faults.add("overflowTo", "is needed with OVERFLOW");
        }
        if (group.overflowTo() != null) {
            checkOverflow(group, faults);
        }
        Set<String> known = identity.existing(members);
        List<String> inGroup = identity.readOnly() ? identity.membersOf(group.id()) : members;
        for (int i = 0; i < members.size(); i++) {
            if (!known.contains(members.get(i))) {
                faults.add("members[" + i + "].user", "there is no such user");
            } else if (!inGroup.contains(members.get(i))) {
                faults.add(
                        "members[" + i + "].user",
                        "is not in the group, and this identity service can only be read; add them there");
            }
        }
    }

    private static void checkTime(UserGroup group, Faults faults) {
        Duration longest =
                group.hours() == null ? A_YEAR : group.hours().ofAWeek().multipliedBy(WEEKS_OF_A_YEAR);
        if (group.acceptWithin() != null && group.acceptWithin().compareTo(longest) > 0) {
            faults.add("acceptWithin", "expected at most " + longest + ", which is all there is in a year");
        }
    }

    private void checkOverflow(UserGroup group, Faults faults) {
        boolean itself = group.id().equals(group.overflowTo());
        if (!itself && !groups.exists(group.overflowTo())) {
            faults.add("overflowTo", "there is no such user group; GET /api/user-groups lists them");
            return;
        }
        List<String> loop = Overflows.loop(group.id(), group.overflowTo(), groups.overflows());
        if (!loop.isEmpty() && group.whenNobody() == WhenNobody.OVERFLOW) {
            faults.add("overflowTo", "would close a loop: " + String.join(" to ", loop));
        }
    }
}
