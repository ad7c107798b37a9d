package io.nextup.user;

import java.util.Set;

/**
 * What NextUp keeps of a user beside the identity service.
 *
 * @param active whether the user may own leads at all
 * @param available whether the user wants to be sent leads now
 * @param permissions of {@link Permissions}
 */
public record Person(String user, boolean active, boolean available, Set<String> permissions) {}
