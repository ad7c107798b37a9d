package io.nextup.security.sso;

import io.nextup.process.plugin.UnknownPasswords;
import io.nextup.user.Identity;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the provider says of a user into the engine's identity service; the caller holds the user's lock. */
class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final IdentityService identityService;
    private final Identity identity;
    private final UnknownPasswords passwords;
    private final GroupMapping mapping;

    Accounts(IdentityService identityService, Identity identity, UnknownPasswords passwords, GroupMapping mapping) {
        this.identityService = identityService;
        this.identity = identity;
        this.passwords = passwords;
        this.mapping = mapping;
    }

    void make(ProviderUser user) {
        LOG.info("{} comes from the provider for the first time", user.id());
        passwords.save(identityService.newUser(user.id()));
    }

    /** Takes a user over, whose password is worth nothing from now on. */
    void adopt(ProviderUser user) {
        LOG.info("{} belongs to the provider's user from now on", user.id());
        passwords.save(find(user));
    }

    /** The user is called what the provider calls them, and is in those of the mapped groups that the provider has them in. */
    void update(ProviderUser user) {
        User found = find(user);
        String firstName = orBefore(user.firstName(), found.getFirstName());
        String lastName = orBefore(user.lastName(), found.getLastName());
        String email = orBefore(user.email(), found.getEmail());
        if (!Objects.equals(firstName, found.getFirstName())
                || !Objects.equals(lastName, found.getLastName())
                || !Objects.equals(email, found.getEmail())) {
            found.setFirstName(firstName);
            found.setLastName(lastName);
            found.setEmail(email);
            identityService.saveUser(found);
        }
        join(user);
    }

    private void join(ProviderUser user) {
        Set<String> wanted = mapping.of(user.groups());
        Set<String> before = new HashSet<>(identity.groupsOf(user.id()));
        mapping.followed().stream().sorted().forEach(group -> {
            if (wanted.contains(group) && !before.contains(group)) {
                enter(user.id(), group);
            } else if (!wanted.contains(group) && before.contains(group)) {
                LOG.info("{} leaves the group {}, as the provider says", user.id(), group);
                identityService.deleteMembership(user.id(), group);
            }
        });
    }

    private void enter(String user, String group) {
        if (identity.groupExists(group)) {
            LOG.info("{} joins the group {}, as the provider says", user, group);
            identityService.createMembership(user, group);
        } else {
            LOG.warn("nextup.sso.groups names the group {}, which is not there", group);
        }
    }

    private User find(ProviderUser user) {
        return identityService.createUserQuery().userId(user.id()).singleResult();
    }

    /** A token that does not tell it takes nothing away: those for REST often name nobody. */
    private static String orBefore(String told, String before) {
        return told == null ? before : told;
    }
}
