package io.nextup.api;

import io.nextup.handling.Offers;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadQuery;
import io.nextup.lead.LeadStore;
import io.nextup.pool.GroupStore;
import io.nextup.problem.Refused;
import io.nextup.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Who sees which lead: managers all, reps what they own and what is offered to a group of theirs, integrators what they
 * posted, analysts nothing.
 */
@Component
class Sight {

    private final LeadStore leads;
    private final Offers offers;
    private final GroupStore groups;

    Sight(LeadStore leads, Offers offers, GroupStore groups) {
        this.leads = leads;
        this.offers = offers;
        this.groups = groups;
    }

    /** The lead, or a 404 where there is none or the caller may not see it. */
    Lead lead(String id, Caller caller) {
        return leads.find(id)
                .filter(lead -> sees(lead, caller))
                .orElseThrow(() -> Refused.notFound("There is no such lead"));
    }

    boolean sees(Lead lead, Caller caller) {
        return caller.isManager()
                || caller.id().equals(lead.owner())
                || caller.isIntegrator() && caller.id().equals(lead.postedBy())
                || offers.isOfferedTo(lead, caller.id());
    }

    /** What a list is limited to for the caller; null is no limit. */
    LeadQuery.SeenBy limits(Caller caller) {
        return caller.isManager()
                ? null
                : new LeadQuery.SeenBy(caller.id(), groups.groupsOf(caller.id()), caller.isIntegrator());
    }
}
