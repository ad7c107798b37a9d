package io.nextup.handling;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import org.springframework.stereotype.Component;

/** Brings a lead's user task to where the lead is, after its owner or its offer changed. */
@Component
class TaskOfOwner {

    private final LeadStore leads;
    private final LeadTasks tasks;
    private final Offers offers;

    TaskOfOwner(LeadStore leads, LeadTasks tasks, Offers offers) {
        this.leads = leads;
        this.tasks = tasks;
        this.offers = offers;
    }

    /**
     * The caller holds the lead's row and has changed it since it read {@code before}; a new owner who has to accept it in time
     * has that time from now on.
     */
    void follow(Lead before) {
        Lead now = move(before);
        if (now.mustBeAcceptedBy() != null) {
            tasks.beginTimeToAccept(now);
        }
    }

    /** The same where the diagram itself goes on to wait for the new owner; returns the lead as it stands now. */
    Lead move(Lead before) {
        Lead now = leads.find(before.id()).orElseThrow();
        if (now.owner() == null) {
            tasks.offer(now, offers.groupsFor(now));
        } else {
            tasks.assign(now, now.owner());
        }
        return now;
    }
}
