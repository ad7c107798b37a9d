package io.nextup.process;

import io.nextup.process.plugin.EngineAuthentication;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who sees a user task: the engine lets everybody in who becomes its assignee or a candidate, and never out again while
 * the task is open.
 */
@Component
class TaskSight {

    private final AuthorizationService authorizations;
    private final EngineAuthentication authentication;

    TaskSight(@Lazy AuthorizationService authorizations, EngineAuthentication authentication) {
        this.authorizations = authorizations;
        this.authentication = authentication;
    }

    /** The user has lost the task; what their groups see they still see. */
    void endForUser(String taskId, String user) {
        end(taskId, query -> query.userIdIn(user));
    }

    /** The group is no longer offered the task. */
    void endForGroup(String taskId, String group) {
        end(taskId, query -> query.groupIdIn(group));
    }

    private void end(String taskId, UnaryOperator<AuthorizationQuery> whose) {
        authentication.asEngine(() -> {
            whose.apply(authorizations
                            .createAuthorizationQuery()
                            .resourceType(Resources.TASK)
                            .resourceId(taskId))
                    .list()
                    .forEach(seen -> authorizations.deleteAuthorization(seen.getId()));
            return null;
        });
    }
}
