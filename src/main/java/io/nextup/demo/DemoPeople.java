package io.nextup.demo;

import io.nextup.security.PublicPasswords;
import io.nextup.security.Roles;
import io.nextup.user.Identity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of the demo, all with one password that everybody may know. */
@Component
@Profile("demo")
class DemoPeople {

    /** Long and mixed enough for the engine's password policy. */
    static final String PASSWORD = PublicPasswords.DEMO;

    static final List<String> REPS = List.of("tom", "stephanie", "lewis", "denise");
    static final String MANAGER = "mia";
    static final String ANALYST = "anna";
    static final String INTEGRATOR = "website";

    private final Identity identity;

    DemoPeople(Identity identity) {
        this.identity = identity;
    }

    /** Makes those who are not there yet; the administrator is made by the settings of the profile. */
    void hire() {
        make("tom", "Tom", "Baker");
        make("stephanie", "Stephanie", "Ward");
        make("lewis", "Lewis", "Grant");
        make("denise", "Denise", "Vogel");
        make(MANAGER, "Mia", "Hughes");
        make(ANALYST, "Anna", "Price");
        make(INTEGRATOR, "Web", "Site");
        join(MANAGER, Roles.MANAGER);
        join(ANALYST, Roles.ANALYST);
        join(INTEGRATOR, Roles.INTEGRATOR);
    }

    private void make(String id, String firstName, String lastName) {
        if (!identity.userExists(id)) {
            identity.createUser(id, firstName, lastName, PASSWORD);
        }
    }

    private void join(String user, String role) {
        Set<String> members = new HashSet<>(identity.membersOf(role));
        members.add(user);
        identity.setMembers(role, members);
    }
}
