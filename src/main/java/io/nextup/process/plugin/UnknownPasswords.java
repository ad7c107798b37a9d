package io.nextup.process.plugin;

import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Saves users who log in elsewhere with a password that nobody knows: with none at all the engine fails when one is tried. */
@Component
public class UnknownPasswords {

    private static final int RANDOM_BYTES = 32;

    private final IdentityService identityService;
    private final SecureRandom random = new SecureRandom();

    UnknownPasswords(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Saves the user, whose password from before is worth nothing any more. */
    public void save(User user) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        user.setPassword(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        // Rules for passwords of people's choice would refuse one by chance that has a short user's id in it.
        ((IdentityServiceImpl) identityService).saveUser(user, true);
    }
}
