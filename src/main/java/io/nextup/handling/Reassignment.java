package io.nextup.handling;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A manager's decision on a lead, with the user task brought along; the caller holds the lead's row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reassignment {

    private final Reassigning reassigning;
    private final LeadChangesStore leads;
    private final TaskOfOwner taskOfOwner;

    Reassignment(Reassigning reassigning, LeadChangesStore leads, TaskOfOwner taskOfOwner) {
        this.reassigning = reassigning;
        this.leads = leads;
        this.taskOfOwner = taskOfOwner;
    }

    /**
     * Gives the lead to the user, or has the user group deal it; one of the two must be named.
     *
     * @throws Refused if the actor is no manager, the lead is closed or nobody in the group is eligible; nothing changes then
     */
    public void decide(Lead lead, String user, String userGroup, Actor actor) {
        if (!actor.manager()) {
            throw Refused.forbidden("Only a manager may reassign a lead");
        }
        if (lead.closed()) {
            throw Refused.conflict("This lead is closed; open it again by an open status first");
        }
        if ((user == null) == (userGroup == null)) {
            throw new BadInput("user", "expected either user or userGroup");
        }
        if (user == null) {
            reassigning.toGroup(lead, userGroup, actor);
        } else {
            reassigning.toUser(lead, user, actor);
        }
        leads.reassignAsked(lead.id(), false);
        taskOfOwner.follow(lead);
    }
}
