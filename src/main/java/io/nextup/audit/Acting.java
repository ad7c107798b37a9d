package io.nextup.audit;

import java.util.Optional;

/** Who is acting. */
public interface Acting {

    /** The user who acts, whichever door they came through; empty for what NextUp does by itself. */
    Optional<String> acting();
}
