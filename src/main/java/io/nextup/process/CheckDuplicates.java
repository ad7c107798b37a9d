package io.nextup.process;

import io.nextup.duplicate.DuplicateCheck;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compare with earlier leads": finds out whether the lead repeats one, and what to do then. */
@Component
class CheckDuplicates implements JavaDelegate {

    private final LeadAtHand leads;
    private final DuplicateCheck check;

    CheckDuplicates(LeadAtHand leads, DuplicateCheck check) {
        this.leads = leads;
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<DuplicateCheck.Found> found = check.check(leads.of(execution));
        // Set even where there is nothing to tell: the calling process takes them over, and would keep one that is not
        // there.
        Vars.set(execution, Vars.OUTCOME, null);
        Vars.set(execution, Vars.DUPLICATE_OF, null);
        Vars.set(execution, Vars.DUPLICATE, found.isPresent());
        found.ifPresent(duplicates -> Handover.give(execution, duplicates));
        Vars.set(
                execution,
                Vars.DUPLICATE_ACTION,
                found.map(it -> it.action().name()).orElse(null));
        Vars.set(
                execution,
                Vars.DUPLICATE_OWNER,
                found.map(DuplicateCheck.Found::assignTo).orElse(null));
    }
}
