package io.nextup.handling;

import io.nextup.assignment.Decision;
import io.nextup.assignment.Given;
import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.problem.Refused;
import io.nextup.user.Permissions;
import io.nextup.user.Person;
import io.nextup.user.PersonStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of picking up, whichever door a rep comes through. */
@Service
public class PickingUp {

    private final Offers offers;
    private final PersonStore persons;
    private final Owning owning;
    private final Clock clock;

    PickingUp(Offers offers, PersonStore persons, Owning owning, Clock clock) {
        this.offers = offers;
        this.persons = persons;
        this.owning = owning;
        this.clock = clock;
    }

    /**
     * Gives the lead to the rep who picks it up; the caller holds the lead's row, so of two who come at once the second
     * finds it taken.
     *
     * @throws Refused with who has it, or why this rep may not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pickUp(Lead lead, Actor actor) {
        String rep = actor.user();
        boolean offered = offers.wouldBeOfferedTo(lead, rep);
        // Who could never have had it does not learn whose it is.
        if (!offered && !actor.manager() && !actor.is(lead.owner())) {
            throw notOffered();
        }
        if (lead.closed()) {
            throw Refused.conflict("This lead is closed; a manager can open it again");
        }
        if (lead.owner() != null) {
            throw Refused.conflict("This lead is already " + lead.owner() + "'s");
        }
        if (!offered) {
            throw notOffered();
        }
        Person person = persons.find(rep);
        if (!person.active()) {
            throw Refused.forbidden("You are not active; ask a manager to activate you");
        }
        if (!person.permissions().contains(Permissions.PICK_UP_LEADS)) {
            throw Refused.forbidden("You may not pick up leads; ask a manager for the permission");
        }
        owning.give(
                lead,
                new Given(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        rep,
                        AssignedBy.PICK_UP,
                        null,
                        null,
                        null,
                        rep,
                        Decision.outright(lead.stream(), null, rep, null)));
    }

    private static Refused notOffered() {
        return Refused.notFound("This lead is not offered to you");
    }
}
