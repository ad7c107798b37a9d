package io.nextup.security;

import io.nextup.user.Identity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before the first request is taken: a look at the settings, the roles' groups, the first administrator, what each role may do, and
 * a look at the users.
 */
@Component
class RolesAtStart implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final Identity identity;
    private final FirstAdministrator administrator;
    private final Grants grants;
    private final TransactionOperations transaction;
    private final SafeSettings settings;
    private final SafeUsers users;

    RolesAtStart(
            IdentityService identityService,
            Identity identity,
            FirstAdministrator administrator,
            Grants grants,
            TransactionOperations transaction,
            SafeSettings settings,
            SafeUsers users) {
        this.identityService = identityService;
        this.identity = identity;
        this.administrator = administrator;
        this.grants = grants;
        this.transaction = transaction;
        this.settings = settings;
        this.users = users;
    }

    @Override
    public void afterSingletonsInstantiated() {
        settings.check();
        if (!identity.readOnly()) {
            LookingAgain.run(this::makeGroups);
            LookingAgain.run(this::makeAdministrator);
        }
        LookingAgain.run(() -> transaction.executeWithoutResult(status -> grants.give(RoleGrants.all())));
        users.check();
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
