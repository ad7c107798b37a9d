package io.nextup.process;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The lead that an intake is about, read once for all steps of a transaction: until one of them gives it to somebody, nothing
 * about it changes that the next one reads.
 */
@Component
class LeadAtHand {

    private final LeadStore leads;

    LeadAtHand(LeadStore leads) {
        this.leads = leads;
    }

    /** The lead as it was when the first step of this transaction asked for it. */
    Lead of(DelegateExecution execution) {
        return Handover.once(
                Vars.leadId(execution), Lead.class, id -> leads.find(id).orElseThrow());
    }
}
