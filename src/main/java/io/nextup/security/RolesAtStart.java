package io.nextup.security;

import io.nextup.user.Identity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before the first request is taken: the roles' groups, the first administrator, and what each role may do.
 */
@Component
class RolesAtStart implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final Identity identity;
    private final FirstAdministrator administrator;
    private final Grants grants;
    private final TransactionOperations transaction;

    RolesAtStart(
            IdentityService identityService,
            Identity identity,
            FirstAdministrator administrator,
            Grants grants,
            TransactionOperations transaction) {
        this.identityService = identityService;
        this.identity = identity;
        this.administrator = administrator;
        this.grants = grants;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!identity.readOnly()) {
            LookingAgain.run(this::makeGroups);
            LookingAgain.run(this::makeAdministrator);
        }
        LookingAgain.run(() -> transaction.executeWithoutResult(status -> grants.give(RoleGrants.all())));
    }

    private void makeGroups() {
        transaction.executeWithoutResult(status -> Roles.NAMES.forEach((id, name) -> {
            if (!identity.groupExists(id)) {
                Group group = identityService.newGroup(id);
                group.setName(name);
                group.setType(Roles.ADMINISTRATOR.equals(id) ? "SYSTEM" : "ROLE");
                identityService.saveGroup(group);
            }
        }));
    }

    private void makeAdministrator() {
        transaction.execute(status -> administrator.makeWhereThereIsNone()).run();
    }
}
