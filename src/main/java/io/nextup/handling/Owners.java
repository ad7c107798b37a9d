package io.nextup.handling;

import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.problem.Refused;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows whoever changes the assignee of a lead's user task, so that the assignee is always the owner; or refuses it. */
@Service
public class Owners {

    private final PickingUp pickingUp;
    private final Reassigning reassigning;
    private final Offers offers;
    private final Owning owning;
    private final LeadChangesStore leads;
    private final LeadTasks tasks;

    Owners(
            PickingUp pickingUp,
            Reassigning reassigning,
            Offers offers,
            Owning owning,
            LeadChangesStore leads,
            LeadTasks tasks) {
        this.pickingUp = pickingUp;
        this.reassigning = reassigning;
        this.offers = offers;
        this.owning = owning;
        this.leads = leads;
        this.tasks = tasks;
    }

    /**
     * Makes the new assignee the owner: a rep's claim is a pick-up, a manager's choice a reassignment, no assignee a hand
     * back. Nothing happens where the assignee is the owner already, because then NextUp itself set it.
     *
     * @param assignee null where the task was unclaimed
     * @return whether the lead lost its owner
     * @throws Refused if the actor may not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean follow(Lead lead, String assignee, Actor actor) {
        if (Objects.equals(lead.owner(), assignee)) {
            return false;
        }
        if (lead.closed()) {
            throw Refused.conflict("This lead is closed; a manager can open it again");
        }
        if (assignee == null) {
            if (!actor.manager() && !actor.is(lead.owner())) {
                throw Refused.forbidden("Only its owner or a manager may hand this lead back");
            }
            owning.take(lead, AssignedBy.RELEASED, actor.user());
            return true;
        }
        if (actor.is(assignee) && (!actor.manager() || offers.isOfferedTo(lead, assignee))) {
            pickingUp.pickUp(lead, actor);
            return false;
        }
        if (!actor.manager()) {
            throw Refused.forbidden("Only a manager may give a lead to somebody else");
        }
        reassigning.toUser(lead, assignee, actor);
        if (lead.reassignAsked()) {
            leads.reassignAsked(lead.id(), false);
            tasks.endReassignment(lead);
        }
        return false;
    }
}
