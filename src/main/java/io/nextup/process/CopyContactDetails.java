package io.nextup.process;

import io.nextup.duplicate.Linking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Copy details to the oldest": the new contact details go over those of the oldest lead of the link. */
@Component
class CopyContactDetails implements JavaDelegate {

    private final Linking linking;

    CopyContactDetails(Linking linking) {
        this.linking = linking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        linking.copyToOldest(Vars.leadId(execution));
    }
}
