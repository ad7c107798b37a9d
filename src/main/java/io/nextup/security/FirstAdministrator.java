package io.nextup.security;

import io.nextup.NextUpProperties;
import io.nextup.user.Identity;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes an administrator where there is none, as the operator named them or with a one-time password on the console. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int RANDOM_BYTES = 18;

    private final IdentityService identityService;
    private final Identity identity;
    private final PasswordPolicy passwords;
    private final NextUpProperties.Admin named;

    FirstAdministrator(
            IdentityService identityService, Identity identity, PasswordPolicy passwords, NextUpProperties properties) {
        this.identityService = identityService;
        this.identity = identity;
        this.passwords = passwords;
        this.named = properties.admin();
    }

    /** Makes the administrator and says what the console must tell once that is committed; empty where there was one. */
    Runnable makeWhereThereIsNone() {
        if (!identity.membersOf(Roles.ADMINISTRATOR).isEmpty()) {
            return () -> {};
        }
        String id = blank(named.user()) ? "admin" : named.user();
        if (!EngineUsers.ID.matcher(id).matches()) {
            throw new IllegalStateException("NEXTUP_ADMIN_USER must be letters, digits or one of . _ @ -");
        }
        boolean generated = blank(named.password());
        String password = generated ? random() : named.password();
        save(id, password);
        if (generated) {
            return () -> LOG.warn(
                    "There was no administrator yet. Log in as \"{}\" with the one-time password {} and change it.",
                    id,
                    password);
        }
        return () -> LOG.info("There was no administrator yet. Made {}, as the settings say.", id);
    }

    private void save(String id, String password) {
        User found = identityService.createUserQuery().userId(id).singleResult();
        User user = found == null ? identityService.newUser(id) : found;
        if (found == null) {
            user.setFirstName(id);
            user.setLastName("Administrator");
        }
        if (!identityService
                .checkPasswordAgainstPolicy(passwords, password, user)
                .isValid()) {
            throw new IllegalStateException("NEXTUP_ADMIN_PASSWORD must have at least 8 characters, and be neither the"
                    + " administrator's own name nor a password that many people use");
        }
        user.setPassword(password);
        identityService.saveUser(user);
        identityService.createMembership(id, Roles.ADMINISTRATOR);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
