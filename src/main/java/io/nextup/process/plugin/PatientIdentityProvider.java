package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's own identity provider, but the first wrong passwords in a row are forgiven.
 *
 * <p>The engine shuts a user out for seconds after the first one: over HTTP Basic every other client of that user would be
 * refused with the right password.
 */
class PatientIdentityProvider extends DbIdentityServiceProvider {

    private static final int FORGIVEN = 5;

    @Override
    protected void lockUser(UserEntity user) {
        int attempts = user.getAttempts() + 1;
        if (attempts > FORGIVEN) {
            super.lockUser(user);
        } else {
            getIdentityInfoManager().updateUserLock(user, attempts, null);
        }
    }
}
