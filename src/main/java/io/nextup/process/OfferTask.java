package io.nextup.process;

import io.nextup.handling.Offers;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * When a lead's user task begins: it is its owner's, or offered to the groups that may pick it up; a
 * service case has a priority of its own.
 */
@Component
class OfferTask implements TaskListener {

    private final LeadStore leads;
    private final Offers offers;
    private final TaskLabel label;

    OfferTask(LeadStore leads, Offers offers, TaskLabel label) {
        this.leads = leads;
        this.offers = offers;
        this.label = label;
    }

    @Override
    public void notify(DelegateTask task) {
        Lead lead = leads.find(Vars.leadId(task.getExecution())).orElseThrow();
        task.setPriority(lead.matter().taskPriority());
        label.write(task, lead);
        if (lead.owner() == null) {
            task.addCandidateGroups(offers.groupsFor(lead));
        } else {
            task.setAssignee(lead.owner());
        }
    }
}
