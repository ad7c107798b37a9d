package io.nextup.user;

import java.util.Set;

/**
 * What NextUp keeps of a user beside the identity service.
 *
 * @param active whether the user may own leads at all
 * @param available whether the user wants to be sent leads now
 * @param permissions of {@link Permissions}
 * @param mail whether the user wants an e-mail about the leads they are given
 */
public record Person(String user, boolean active, boolean available, Set<String> permissions, boolean mail) {

    Person inactive() {
        return new Person(user, false, available, permissions, mail);
    }

    Person available(boolean is) {
        return new Person(user, active, is, permissions, mail);
    }

    Person mail(boolean wanted) {
        return new Person(user, active, available, permissions, wanted);
    }
}
