package io.nextup.user;

import java.util.Collection;
import java.util.Set;

/** Who is online: logged in to Tasklist or the console, and heard of within {@code nextup.presence.timeout}, on any node. */
public interface Presence {

    /** Those of the users who are online now. */
    Set<String> online(Collection<String> users);
}
