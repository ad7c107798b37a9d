package io.nextup.user;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The identity service's users and groups, all of them, whoever is acting. */
public interface Identity {

    /** Whether there is such a user. */
    boolean userExists(String user);

    /** The user's e-mail address as the identity service has it, if it has any. */
    Optional<String> emailOf(String user);

    /** Makes a user of that id, who must not be there yet, and who is in no group. */
    void createUser(String id, String firstName, String lastName, String password);

    /** Those of the users that exist, asked in one query. */
    Set<String> existing(Collection<String> users);

    /** What those of the users that exist are called, by id, asked in one query. */
    Map<String, String> names(Collection<String> users);

    /** Every user's id, sorted. */
    List<String> users();

    /** The ids of the group's members, sorted; none where there is no such group. */
    List<String> membersOf(String group);

    /** The ids of the groups the user is in, sorted. */
    List<String> groupsOf(String user);

    /** Whether there is such a group. */
    boolean groupExists(String group);

    /** Makes the group, or gives it the name. */
    void saveGroup(String id, String name);

    /** Makes exactly these users the group's members; they and the group must exist. */
    void setMembers(String group, Set<String> users);

    /** Deletes the group and its memberships; nothing happens where there is no such group. */
    void deleteGroup(String group);

    /** Whether users and groups can only be read here (LDAP), so that every change is an error. */
    boolean readOnly();
}
