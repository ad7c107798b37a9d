package io.nextup.process;

import io.nextup.distribution.Choice;
import io.nextup.distribution.Chosen;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find who is already chosen": a duplicate's owner, a preset one, or the one who added it. */
@Component
class FindChosenOwner implements JavaDelegate {

    private final LeadAtHand leads;
    private final Choice choice;

    FindChosenOwner(LeadAtHand leads, Choice choice) {
        this.leads = leads;
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Chosen> chosen = choice.of(leads.of(execution), (String) execution.getVariable(Vars.DUPLICATE_OWNER));
        Vars.set(execution, Vars.CHOSEN, chosen.isPresent());
        chosen.ifPresent(owner -> Handover.give(execution, owner));
    }
}
