package io.nextup.intake;

import io.nextup.problem.Faults;
import io.nextup.problem.Refused;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import org.springframework.stereotype.Component;

/** The users that a lead which was sent may name: who added it, and who is to own it. */
@Component
class NamedPeople {

    private final Identity identity;
    private final PersonStore persons;

    NamedPeople(Identity identity, PersonStore persons) {
        this.identity = identity;
        this.persons = persons;
    }

    String addedBy(Texts texts, Poster poster, Faults faults) {
        String addedBy = texts.text("addedBy");
        if (addedBy == null) {
            return poster.rep() ? poster.user() : null;
        }
        if (addedBy.equals(poster.user())) {
            return addedBy;
        }
        if (!poster.mayPreset()) {
            throw Refused.forbidden("addedBy: you may only name yourself");
        }
        if (!identity.userExists(addedBy)) {
            faults.add("addedBy", "there is no such user");
        }
        return addedBy;
    }

    String owner(Texts texts, Poster poster, Faults faults) {
        String owner = texts.text("owner");
        if (owner == null) {
            return null;
        }
        if (!poster.mayPreset()) {
            throw Refused.forbidden("owner: only managers and integrators may choose the owner");
        }
        if (!identity.userExists(owner) || !persons.find(owner).active()) {
            faults.add("owner", "expected an active user");
        }
        return owner;
    }
}
