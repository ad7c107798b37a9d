package io.nextup.security;

import java.util.Optional;

/** Where the console sends those who are not logged in, other than to its own form. */
@FunctionalInterface
public interface ConsoleLogin {

    /** The address, in this application, at which somebody else's log-in begins; empty for the console's own form. */
    Optional<String> elsewhere();
}
