package io.nextup.process;

import io.nextup.duplicate.Duplicate;
import io.nextup.duplicate.DuplicateCheck;
import io.nextup.duplicate.Linking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Link duplicates": the lead, its duplicates and all theirs become one set. */
@Component
class LinkDuplicates implements JavaDelegate {

    private final LeadAtHand leads;
    private final Linking linking;

    LinkDuplicates(LeadAtHand leads, Linking linking) {
        this.leads = leads;
        this.linking = linking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = Handover.from(execution, DuplicateCheck.Found.class, "Compare with earlier leads");
        linking.link(
                leads.of(execution),
                found.duplicates().stream().map(Duplicate::id).toList());
    }
}
