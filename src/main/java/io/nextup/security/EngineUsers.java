package io.nextup.security;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Logs in users of the engine's identity service; the authorities are the ids of their groups.
 *
 * <p>A database that is away is not a wrong password: that is an {@link AuthenticationServiceException}, over HTTP a 503.
 */
@Component
public class EngineUsers implements AuthenticationProvider {

    /** What an id of a user or a group is made of. */
    public static final Pattern ID = Pattern.compile("[a-zA-Z0-9._@-]+");

    private static final int ATTEMPTS = 5;

    private final IdentityService identityService;

    EngineUsers(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String user = login.getName();
        String password = String.valueOf(login.getCredentials());
        if (!ID.matcher(user).matches() || !passwordIsRight(user, password)) {
            throw new BadCredentialsException("The user or the password is wrong.");
        }
        return loggedIn(caller(user));
    }

    /** A user of the engine, however they were recognised, with their groups. */
    public Caller caller(String user) {
        return new Caller(user, groupsOf(user));
    }

    /** The log-in of one who was recognised. */
    public static Authentication loggedIn(Caller caller) {
        return UsernamePasswordAuthenticationToken.authenticated(
                caller,
                null,
                caller.groups().stream().map(SimpleGrantedAuthority::new).toList());
    }

    /** The engine counts failed log-ins in the user's row, where several requests of one user can get in each other's way. */
    private boolean passwordIsRight(String user, String password) {
        for (int attempt = 1; ; attempt++) {
            try {
                return identityService.checkPassword(user, password);
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw unavailable(e);
                }
            } catch (RuntimeException e) {
                throw unavailable(e);
            }
        }
    }

    private Set<String> groupsOf(String user) {
        try {
            return identityService.createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    // The engine takes no caller with a group (of LDAP, say) whose id its whitelist does not know.
                    .filter(group -> ID.matcher(group).matches())
                    .collect(Collectors.toSet());
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static AuthenticationServiceException unavailable(RuntimeException e) {
        return new AuthenticationServiceException("The users cannot be looked up at the moment.", e);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
