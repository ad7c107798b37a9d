package io.nextup.process.plugin;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/**
 * The engine's tasks, where nobody's right to each of them is looked up who asks for their own only, or may read all.
 *
 * <p>The engine compares every task that is found with every authorization its reader has, one per task, which grows with the
 * square of what is open. An assignee and a candidate may read a task in any case, so the answer is the same.
 */
class OwnTasks extends TaskManager {

    @Override
    protected void configureQuery(TaskQueryImpl query) {
        Authentication reader = getCurrentAuthentication();
        boolean allowed = reader != null
                && isAuthorizationEnabled()
                && (isForOwn(query, reader) || readsAll())
                && nothingIsRevoked(reader);
        if (allowed) {
            getTenantManager().configureQuery(query);
        } else {
            super.configureQuery(query);
        }
    }

    /** Whether every task that the query can find is assigned to the reader, or is offered to one of their groups. */
    private static boolean isForOwn(TaskQueryImpl query, Authentication reader) {
        if (query.getQueries().size() > 1) {
            return false;
        }
        if (query.getAssignee() != null) {
            return query.getAssignee().equals(reader.getUserId());
        }
        List<String> groups = query.getCandidateGroups();
        return groups != null
                && query.getCandidateUser() == null
                && !query.isIncludeAssignedTasks()
                && reader.getGroupIds() != null
                && reader.getGroupIds().containsAll(groups);
    }

    private boolean readsAll() {
        return getAuthorizationManager().isAuthorized(Permissions.READ, Resources.TASK, Authorization.ANY);
    }

    private boolean nothingIsRevoked(Authentication reader) {
        return !getDbEntityManager()
                .selectBoolean(
                        "selectRevokeAuthorization",
                        Map.of(
                                "userId",
                                reader.getUserId(),
                                "authGroupIds",
                                reader.getGroupIds() == null ? List.of() : reader.getGroupIds()));
    }
}
