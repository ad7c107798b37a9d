package io.nextup.process.plugin;

import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Looks whether a user's stored password is one of some, without the engine taking it for a failed log-in. */
@Component
public class StoredPasswords {

    private final ProcessEngineConfigurationImpl configuration;
    private final EngineAuthentication authentication;

    StoredPasswords(ProcessEngine engine, EngineAuthentication authentication) {
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.authentication = authentication;
    }

    /** False where there is no such user, or where their password is kept elsewhere (LDAP). */
    public boolean isOneOf(String user, Collection<String> passwords) {
        return authentication.asEngine(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(
                        context -> isOneOf(context.getReadOnlyIdentityProvider().findUserById(user), passwords)));
    }

    private boolean isOneOf(User user, Collection<String> passwords) {
        return user instanceof UserEntity stored
                && stored.getPassword() != null
                && passwords.stream()
                        .map(password -> EncryptionUtil.saltPassword(password, stored.getSalt()))
                        .anyMatch(salted -> configuration.getPasswordManager().check(salted, stored.getPassword()));
    }
}
