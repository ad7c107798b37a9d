package io.nextup.process;

import io.nextup.duplicate.DuplicateCheck;
import io.nextup.intake.Registration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Refuse lead": there is no lead, and the caller is told which one it repeats. */
@Component
class RefuseLead implements JavaDelegate {

    private final Registration registration;

    RefuseLead(Registration registration) {
        this.registration = registration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = Handover.from(execution, DuplicateCheck.Found.class, "Compare with earlier leads");
        String repeated = found.duplicates().get(0).id();
        registration.refuse(Vars.leadId(execution), repeated);
        // Not the external id, of which nothing is to stay; by this it is found when the lead it repeats is erased.
        execution.getProcessInstance().getSuperExecution().setProcessBusinessKey(repeated);
        Vars.set(execution, Vars.OUTCOME, "REFUSED");
        Vars.set(execution, Vars.DUPLICATE_OF, repeated);
    }
}
