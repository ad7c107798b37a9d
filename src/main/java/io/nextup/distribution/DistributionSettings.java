package io.nextup.distribution;

import io.nextup.lock.TryingAgain;
import io.nextup.pool.GroupSettings;
import io.nextup.pool.GroupStore;
import io.nextup.pool.UserGroup;
import io.nextup.problem.Faults;
import io.nextup.problem.Refused;
import io.nextup.user.Identity;
import java.util.List;
import org.springframework.stereotype.Service;

/** Sets how streams distribute, and keeps what they name from being taken away. */
@Service
public class DistributionSettings {

    private final DistributionStore distributions;
    private final GroupStore groups;
    private final GroupSettings groupSettings;
    private final Identity identity;
    private final TryingAgain tryingAgain;

    DistributionSettings(
            DistributionStore distributions,
            GroupStore groups,
            GroupSettings groupSettings,
            Identity identity,
            TryingAgain tryingAgain) {
        this.distributions = distributions;
        this.groups = groups;
        this.groupSettings = groupSettings;
        this.identity = identity;
        this.tryingAgain = tryingAgain;
    }

    public Distribution of(String stream) {
        return distributions.of(stream);
    }

    /** Names everything the setting lacks, or names that does not exist. */
    public void check(Distribution distribution, Faults faults) {
        if (distribution.method() == StreamMethod.SINGLE_USER && distribution.user() == null) {
            faults.add("user", "is needed with SINGLE_USER");
        }
        if (distribution.method() == StreamMethod.USER_GROUP && distribution.userGroup() == null) {
            faults.add("userGroup", "is needed with USER_GROUP");
        }
        if (distribution.user() != null && !identity.userExists(distribution.user())) {
            faults.add("user", "there is no such user");
        }
        if (distribution.userGroup() != null && !groups.exists(distribution.userGroup())) {
            faults.add("userGroup", "there is no such user group; GET /api/user-groups lists them");
        }
        if (distribution.fallback() != null && !groups.exists(distribution.fallback())) {
            faults.add("fallback", "there is no such user group; GET /api/user-groups lists them");
        }
    }

    /** Writes the setting; returns whether the stream had none of its own before. */
    public boolean save(Distribution distribution) {
        return tryingAgain.call(() -> distributions.save(distribution));
    }

    /**
     * Takes a user group out of NextUp.
     *
     * @throws Refused if a stream or another user group's overflow names it
     */
    public void deleteUserGroup(String userGroup) {
        List<String> streams = distributions.naming(userGroup);
        if (!streams.isEmpty()) {
            throw Refused.conflict("The distribution of " + String.join(", ", streams) + " names this user group");
        }
        List<String> overflowing = groups.all().stream()
                .filter(group -> userGroup.equals(group.overflowTo()))
                .map(UserGroup::id)
                .toList();
        if (!overflowing.isEmpty()) {
            throw Refused.conflict("The user group " + String.join(", ", overflowing) + " overflows to this one");
        }
        groupSettings.delete(userGroup);
    }
}
