package io.nextup.security;

import io.nextup.user.Identity;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before the first request is taken: the roles' groups, the first administrator, and what each role may do.
 *
 * <p>Each step looks first and is one transaction. Two nodes that start at once can still meet; the one that loses looks again
 * and finds the other's work done.
 */
@Component
class RolesAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RolesAtStart.class);
    private static final int ATTEMPTS = 5;

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
            lookingAgain(this::makeGroups);
            lookingAgain(this::makeAdministrator);
        }
        lookingAgain(() -> transaction.executeWithoutResult(status -> grants.give(RoleGrants.all())));
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

    private static void lookingAgain(Runnable step) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (ProcessEngineException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("Another node may be starting as well; looking again ({})", e.getMessage());
            }
        }
    }
}
