package io.nextup.process;

import io.nextup.duplicate.Linking;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Copy details to the oldest": the new contact details go over those of the oldest lead of the link. */
@Component
class CopyContactDetails implements JavaDelegate {

    private final Linking linking;
    private final TaskLabel label;

    CopyContactDetails(Linking linking, TaskLabel label) {
        this.linking = linking;
        this.label = label;
    }

    @Override
    public void execute(DelegateExecution execution) {
        linking.copyToOldest(Vars.leadId(execution)).ifPresent(label::rename);
    }
}
