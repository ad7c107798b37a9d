package io.nextup.handling;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.Refused;
import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * What can be done to a lead over REST; each is one transaction that locks the lead's row first and ends with the user
 * task where the lead is.
 */
@Service
public class LeadActions {

    private final LeadStore leads;
    private final LeadTasks tasks;
    private final PickingUp pickingUp;
    private final Reassignment reassignment;
    private final Working working;
    private final Reopening reopening;
    private final TryingAgain tryingAgain;

    LeadActions(
            LeadStore leads,
            LeadTasks tasks,
            PickingUp pickingUp,
            Reassignment reassignment,
            Working working,
            Reopening reopening,
            TryingAgain tryingAgain) {
        this.leads = leads;
        this.tasks = tasks;
        this.pickingUp = pickingUp;
        this.reassignment = reassignment;
        this.working = working;
        this.reopening = reopening;
        this.tryingAgain = tryingAgain;
    }

    public void pickUp(String id, Actor actor) {
        tryingAgain.run(() -> {
            Lead lead = lock(id);
            pickingUp.pickUp(lead, actor);
            tasks.assign(lead, actor.user());
        });
    }

    /** Hands the lead back: by its owner or a manager. */
    public void release(String id, Actor actor) {
        tryingAgain.run(() -> {
            Lead lead = lock(id);
            if (!lead.closed() && !actor.manager() && !actor.is(lead.owner())) {
                throw Refused.forbidden("Only its owner or a manager may hand a lead back");
            }
            if (!lead.closed() && lead.owner() == null) {
                throw Refused.conflict("Nobody owns this lead");
            }
            save(lead, new WorkDone(null, null, WorkDone.Next.HAND_BACK, null), actor);
        });
    }

    /** Asks managers to reassign it; the owner keeps it until then. */
    public void requestReassign(String id, String note, Actor actor) {
        tryingAgain.run(() -> {
            Lead lead = lock(id);
            if (!lead.closed() && !actor.is(lead.owner())) {
                throw Refused.forbidden("Only its owner may ask for a lead to be reassigned");
            }
            save(lead, new WorkDone(null, note, WorkDone.Next.REASSIGN, null), actor);
        });
    }

    /**
     * Sets the status: by the owner or a manager. A manager's open status opens a closed lead again.
     *
     * @param callBackAt when the person is to be called back, or null for when the status says
     */
    public void setStatus(String id, String status, Instant callBackAt, Actor actor) {
        tryingAgain.run(() -> {
            Lead lead = lock(id);
            if (lead.closed() && actor.manager()) {
                reopening.reopen(lead, working.statusOf(lead, status), callBackAt);
            } else {
                save(lead, new WorkDone(status, null, WorkDone.Next.KEEP, callBackAt), actor);
            }
        });
    }

    /** Gives the lead to the user, or has the user group deal it: by a manager. */
    public void reassign(String id, String user, String userGroup, Actor actor) {
        tryingAgain.run(() -> {
            Lead lead = lock(id);
            reassignment.decide(lead, user, userGroup, actor);
            if (lead.reassignAsked()) {
                tasks.endReassignment(lead);
            }
        });
    }

    private void save(Lead lead, WorkDone done, Actor actor) {
        tasks.complete(lead, working.save(lead, done, actor));
    }

    private Lead lock(String id) {
        return leads.lock(id).orElseThrow(() -> Refused.notFound("There is no such lead"));
    }
}
