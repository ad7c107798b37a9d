package io.nextup.process.plugin;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorizations, asked with all groups of a user.
 *
 * <p>The engine would leave out the groups that have no authorization at all, and reads every row there is to find out which:
 * there is one for each open task, and this happens at each call. With them or without, the answer is the same.
 */
class GroupsAsTheyAre extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }
}
