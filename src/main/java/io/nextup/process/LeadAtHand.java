package io.nextup.process;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The lead that a running process is about. */
@Component
class LeadAtHand {

    private final LeadStore leads;

    LeadAtHand(LeadStore leads) {
        this.leads = leads;
    }

    /** The lead as it stands; read from the database only where another transaction stored it. */
    Lead of(DelegateExecution execution) {
        return leads.find(Vars.leadId(execution)).orElseThrow();
    }
}
