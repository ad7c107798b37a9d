package io.nextup.handling;

import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.leadgroup.Status;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves what an owner, or a manager, did with a lead; the caller holds the lead's row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Working {

    /** Where the lead goes on. */
    public enum Outcome {
        CLOSED("closed"),
        REASSIGNMENT_ASKED_FOR("reassign"),
        OPEN("open");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The word the diagram uses. */
        public String word() {
            return word;
        }
    }

    private final LeadGroupStore leadGroups;
    private final LeadChangesStore leads;
    private final Owning owning;
    private final CallBack callBack;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Working(
            LeadGroupStore leadGroups,
            LeadChangesStore leads,
            Owning owning,
            CallBack callBack,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leadGroups = leadGroups;
        this.leads = leads;
        this.owning = owning;
        this.callBack = callBack;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saves status, note and call back, and hands back or asks for reassignment.
     *
     * @throws Refused if the actor is neither the owner nor a manager, or the lead is closed
     * @throws BadInput if the status is none of the lead group's, or the call back is not in the future
     */
    public Outcome save(Lead lead, WorkDone done, Actor actor) {
        if (lead.closed()) {
            throw Refused.conflict("This lead is closed; a manager can open it again by an open status");
        }
        if (!actor.manager() && !actor.is(lead.owner())) {
            throw Refused.forbidden(
                    lead.owner() == null
                            ? "Pick this lead up first"
                            : "Only its owner or a manager may work this lead");
        }
        if (done.status() != null || done.note() != null || done.callBackAt() != null) {
            leads.accepted(lead.id());
            tellFirstTouch(lead);
        }
        if (done.note() != null) {
            leads.note(lead.id(), done.note());
        }
        if (done.status() != null) {
            Status status = statusOf(lead, done.status());
            Instant callBackAt = callBack.at(status, done.callBackAt());
            if (status.stage().closes()) {
                owning.close(lead, status.id());
                leads.reassignAsked(lead.id(), false);
                return Outcome.CLOSED;
            }
            leads.status(lead.id(), status.id(), null, callBackAt);
        } else if (done.callBackAt() != null) {
            leads.callBackAt(lead.id(), callBack.checked(done.callBackAt()));
        }
        return switch (done.next()) {
            case KEEP -> Outcome.OPEN;
            case HAND_BACK -> {
                if (lead.owner() != null) {
                    owning.take(lead, AssignedBy.RELEASED, actor.user());
                }
                yield Outcome.OPEN;
            }
            case REASSIGN -> askForReassignment(lead);
        };
    }

    private void tellFirstTouch(Lead lead) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (leads.touched(lead.id(), now)) {
            events.publishEvent(new FirstTouch(lead, now));
        }
    }

    private Outcome askForReassignment(Lead lead) {
        if (lead.owner() == null) {
            throw Refused.conflict("Nobody owns this lead, so there is nobody to reassign it from");
        }
        if (lead.reassignAsked()) {
            return Outcome.OPEN;
        }
        leads.reassignAsked(lead.id(), true);
        return Outcome.REASSIGNMENT_ASKED_FOR;
    }

    /** The status of the lead's group with this id. */
    public Status statusOf(Lead lead, String id) {
        return leadGroups
                .find(lead.leadGroup())
                .flatMap(group -> group.status(id))
                .orElseThrow(() -> new BadInput("status", "is not a status of the lead group"));
    }
}
