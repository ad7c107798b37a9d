package io.nextup.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.nextup.process.plugin.EngineAuthentication;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.stereotype.Component;

/** Gives groups what they may do in the engine; giving it again changes nothing. */
@Component
public class Grants {

    private final AuthorizationService authorizations;
    private final EngineAuthentication authentication;

    Grants(AuthorizationService authorizations, EngineAuthentication authentication) {
        this.authorizations = authorizations;
        this.authentication = authentication;
    }

    /** Lets the members of a user group work in Tasklist: open it, and see the name of the handling process. */
    public void grantRep(String groupId) {
        authentication.asEngine(() -> {
            give(RoleGrants.rep(groupId));
            return null;
        });
    }

    /** Takes from the group what {@link #grantRep} gave it, for a user group that is no longer set up. */
    public void withdrawRep(String groupId) {
        authentication.asEngine(() -> {
            RoleGrants.rep(groupId).forEach(this::take);
            return null;
        });
    }

    /** Lets a user start the intakes: in Tasklist, by the form "New lead", and over engine REST. */
    public void grantCreator(String user) {
        authentication.asEngine(() -> {
            give(RoleGrants.creator(user));
            return null;
        });
    }

    /** Takes from the user what {@link #grantCreator} gave them. */
    public void withdrawCreator(String user) {
        authentication.asEngine(() -> {
            RoleGrants.creator(user).forEach(this::take);
            return null;
        });
    }

    void give(List<Grant> grants) {
        grants.forEach(this::give);
    }

    private void give(Grant grant) {
        Authorization authorization = find(grant);
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            if (grant.user() == null) {
                authorization.setGroupId(grant.group());
            } else {
                authorization.setUserId(grant.user());
            }
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.id());
        } else if (Stream.of(grant.permissions()).allMatch(authorization::isPermissionGranted)) {
            return;
        }
        for (Permission permission : grant.permissions()) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }

    private void take(Grant grant) {
        Authorization authorization = find(grant);
        if (authorization != null) {
            authorizations.deleteAuthorization(authorization.getId());
        }
    }

    private Authorization find(Grant grant) {
        AuthorizationQuery query = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT);
        return (grant.user() == null ? query.groupIdIn(grant.group()) : query.userIdIn(grant.user()))
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
    }
}
