package io.nextup.security.sso;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import io.nextup.security.Caller;
import io.nextup.security.EngineUsers;
import io.nextup.user.Identity;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/**
 * Lets the provider's users in as users of the engine's identity service, and makes those who are new.
 *
 * <p>Each token is followed once, and none that is older than one that was followed: what the provider took from a user does not
 * come back with a token from before.
 */
class ProviderUsers {

    private final IdentityService identityService;
    private final Identity identity;
    private final EngineUsers engineUsers;
    private final Accounts accounts;
    private final Stripes stripes;
    private final TryingAgain tryingAgain;
    private final boolean adopting;

    ProviderUsers(
            IdentityService identityService,
            Identity identity,
            EngineUsers engineUsers,
            Accounts accounts,
            Stripes stripes,
            TryingAgain tryingAgain,
            SingleSignOnProperties settings) {
        this.identityService = identityService;
        this.identity = identity;
        this.engineUsers = engineUsers;
        this.accounts = accounts;
        this.stripes = stripes;
        this.tryingAgain = tryingAgain;
        this.adopting = settings.adoptUsers();
    }

    /** The user as a caller with their groups; a database that is away is an {@link AuthenticationServiceException}. */
    Caller comeIn(ProviderUser user) {
        try {
            if (identity.readOnly()) {
                requireThere(user);
            } else if (!isFollowed(user)) {
                tryingAgain.run(() -> follow(user));
            }
        } catch (AuthenticationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AuthenticationServiceException("The users cannot be looked up at the moment.", e);
        }
        return engineUsers.caller(user.id());
    }

    /** Where users can only be read (LDAP), the provider and NextUp are taken to read the same ones. */
    private void requireThere(ProviderUser user) {
        if (!identity.userExists(user.id())) {
            throw new UserRefused("The provider knows you, but the directory of NextUp's users does not.");
        }
    }

    private boolean isFollowed(ProviderUser user) {
        LastToken last = last(user);
        return last != null && last.covers(user);
    }

    /** Locked like a request for a lead, because joining a user group locks pools, and users come last. */
    private void follow(ProviderUser user) {
        stripes.lock(Stripes.Kind.REQUEST, List.of("user " + user.id()));
        LastToken last = last(user);
        if (last != null && last.covers(user)) {
            return;
        }
        if (!identity.userExists(user.id())) {
            accounts.make(user);
        } else if (last == null || !last.isOf(user)) {
            requireAdopting();
            accounts.adopt(user);
        }
        accounts.update(user);
        identityService.setUserInfo(user.id(), LastToken.KEY, LastToken.of(user).written());
    }

    /** Whoever may choose their name at the provider would else choose that of an administrator here. */
    private void requireAdopting() {
        if (!adopting) {
            throw new UserRefused("NextUp has a user of this id already, who is not you at the provider."
                    + " The operator can let the provider's users take over (nextup.sso.adopt-users).");
        }
    }

    private LastToken last(ProviderUser user) {
        return LastToken.read(identityService.getUserInfo(user.id(), LastToken.KEY));
    }
}
