package io.nextup.process;

import io.nextup.lock.Stripes;
import io.nextup.pool.RepStore;
import io.nextup.pool.RepsChanged;
import io.nextup.security.Grants;
import io.nextup.security.LookingAgain;
import io.nextup.user.Permissions;
import io.nextup.user.PermissionsChanged;
import io.nextup.user.PersonStore;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reps with the permission to create leads may start the intakes, and no longer than that. */
@Component
class CreationRights implements SmartInitializingSingleton {

    private final RepStore reps;
    private final PersonStore persons;
    private final Grants grants;
    private final Stripes stripes;
    private final TransactionOperations transaction;

    CreationRights(
            RepStore reps, PersonStore persons, Grants grants, Stripes stripes, TransactionOperations transaction) {
        this.reps = reps;
        this.persons = persons;
        this.grants = grants;
        this.stripes = stripes;
        this.transaction = transaction;
    }

    /** At the start, because the permissions that new users have are a setting. */
    @Override
    public void afterSingletonsInstantiated() {
        LookingAgain.run(() -> transaction.executeWithoutResult(status -> follow(reps.users())));
    }

    @EventListener
    void follow(PermissionsChanged changed) {
        follow(List.of(changed.user()));
    }

    @EventListener
    void follow(RepsChanged changed) {
        follow(changed.users());
    }

    private void follow(Collection<String> users) {
        stripes.lock(Stripes.Kind.USER, users);
        users.forEach(this::follow);
    }

    private void follow(String user) {
        if (reps.isRep(user) && persons.find(user).permissions().contains(Permissions.CREATE_LEADS)) {
            grants.grantCreator(user);
        } else {
            grants.withdrawCreator(user);
        }
    }
}
