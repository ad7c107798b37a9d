package io.nextup.handling;

import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Brings the offers of all leads nobody owns up to date after ticks or user groups changed. */
@Service
public class OfferRefresh {

    private final OwnedStore owned;
    private final LeadStore leads;
    private final LeadTasks tasks;
    private final Offers offers;
    private final TryingAgain tryingAgain;

    OfferRefresh(OwnedStore owned, LeadStore leads, LeadTasks tasks, Offers offers, TryingAgain tryingAgain) {
        this.owned = owned;
        this.leads = leads;
        this.tasks = tasks;
        this.offers = offers;
        this.tryingAgain = tryingAgain;
    }

    /**
     * After statuses were ticked or unticked for some user group; each lead in a transaction of its own.
     *
     * <p>To be called after the change has committed and without any pool held, because leads are locked before pools.
     */
    void ticksChanged(Map<String, Set<String>> statuses) {
        statuses.forEach((leadGroup, changed) -> refresh(owned.free(leadGroup, changed)));
    }

    /** The leads that are offered to the user group now. */
    public List<String> offeredTo(String userGroup) {
        return owned.offeredTo(userGroup);
    }

    /** After a user group was set up or taken out, with the same conditions. */
    public void refresh(List<String> ids) {
        ids.forEach(id -> tryingAgain.run(() -> leads.lock(id)
                .filter(lead -> lead.isFree() && lead.handlingInstance() != null)
                .ifPresent(lead -> tasks.offer(lead, offers.groupsFor(lead)))));
    }
}
