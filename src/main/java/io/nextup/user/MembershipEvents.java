package io.nextup.user;

/**
 * Told when people come and go, whichever door changed it (Admin, engine REST, Java).
 *
 * <p>Told inside the transaction that changes it, before the engine has written its own rows: an exception undoes both, and a
 * question to {@link Identity} still gets the old answer. Not told where the identity service is not the engine's own (LDAP).
 */
public interface MembershipEvents {

    /** There is a new user, perhaps with the id of one who went before. */
    void userCreated(String userId);

    /** The user has become a member of the group. */
    void joined(String userId, String groupId);

    /** The user is no longer a member of the group; also told for each membership that goes with a user or a group. */
    void left(String userId, String groupId);

    /** The user is gone; each {@link #left} was told before. */
    void userDeleted(String userId);

    /** The group is gone; each {@link #left} was told before. */
    void groupDeleted(String groupId);
}
