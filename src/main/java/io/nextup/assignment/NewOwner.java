package io.nextup.assignment;

import io.nextup.lead.Lead;
import io.nextup.user.Person;

/**
 * A lead came to somebody who did not own it before; told inside the transaction that gives it to them.
 *
 * @param lead as it stood before
 */
public record NewOwner(Lead lead, Person owner, Given given) {

    /** Whether the owner did it themselves: picked it up, gave it to themselves, or added it for themselves. */
    public boolean tookItThemselves() {
        String by = given.by() == null && givenAsPosted() ? lead.postedBy() : given.by();
        return owner.user().equals(by);
    }

    private boolean givenAsPosted() {
        return switch (given.how()) {
            case PRESET, ADDED_BY -> true;
            default -> false;
        };
    }
}
