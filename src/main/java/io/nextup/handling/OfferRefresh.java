package io.nextup.handling;

import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
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
     * Offers each lead to the groups it is to be offered to now, each in a transaction of its own.
     *
     * <p>To be called after the change has committed and without any pool held, because leads are locked before pools.
     */
    public void refresh() {
        owned.free()
                .forEach(id -> tryingAgain.run(() -> leads.lock(id)
                        .filter(lead -> lead.isFree() && lead.handlingInstance() != null)
                        .ifPresent(lead -> tasks.offer(lead, offers.groupsFor(lead)))));
    }
}
