package io.nextup.api;

import io.nextup.problem.Refused;

/** A lead was refused, because it repeats another. */
class DuplicateRefused extends Refused {

    private final String duplicateOf;

    /** @param duplicateOf the lead it repeats, or null where the caller may not see that */
    DuplicateRefused(String duplicateOf) {
        super(Reason.CONFLICT, "This lead repeats one that is there already, and repeats are refused here");
        this.duplicateOf = duplicateOf;
    }

    String duplicateOf() {
        return duplicateOf;
    }
}
