package io.nextup.security;

import io.nextup.process.plugin.StoredPasswords;
import io.nextup.user.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether those who can log in make the installation unsafe: nobody to look after it, or passwords that everybody knows. */
@Component
class SafeUsers {

    private static final Profiles DEMO = Profiles.of("demo");

    private final Environment environment;
    private final Identity identity;
    private final StoredPasswords passwords;

    SafeUsers(Environment environment, Identity identity, StoredPasswords passwords) {
        this.environment = environment;
        this.identity = identity;
        this.passwords = passwords;
    }

    /** Looks once the first administrator is made; the demo may have everything, it listens on loopback only. */
    void check() {
        if (environment.acceptsProfiles(DEMO)) {
            return;
        }
        List<String> faults = new ArrayList<>();
        List<String> administrators = identity.membersOf(Roles.ADMINISTRATOR);
        if (administrators.isEmpty()) {
            faults.add(
                    "Nobody is an administrator, and NextUp cannot make one where users are only read. Put a user into the group "
                            + Roles.ADMINISTRATOR + ".");
        }
        List<String> open = administrators.stream()
                .filter(user -> passwords.isOneOf(user, PublicPasswords.triedFor(user)))
                .toList();
        if (!open.isEmpty()) {
            faults.add(
                    "The passwords of these administrators are the first that anybody would try: "
                            + String.join(", ", open)
                            + ". Start NextUp on this database with the profile demo, which listens on this machine only, change them in Camunda Admin, and start again.");
        }
        List<String> demo = PublicPasswords.DEMO_USERS.entrySet().stream()
                .filter(user -> passwords.isOneOf(user.getKey(), Set.of(user.getValue())))
                .map(Map.Entry::getKey)
                .filter(user -> !open.contains(user))
                .sorted()
                .toList();
        if (!demo.isEmpty()) {
            faults.add("This database has users of a demo with the password that is printed in its manual: "
                    + String.join(", ", demo) + ". Start with another database, or delete these users.");
        }
        UnsafeSetUp.refuse(faults);
    }
}
