package io.nextup.process;

import io.nextup.distribution.Choice;
import io.nextup.distribution.Chosen;
import io.nextup.lead.LeadStore;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Find who is already chosen": a duplicate's owner, a preset one, or the one who added it. */
@Component
class FindChosenOwner implements JavaDelegate {

    private final LeadStore leads;
    private final Choice choice;

    FindChosenOwner(LeadStore leads, Choice choice) {
        this.leads = leads;
        this.choice = choice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Chosen> chosen = choice.of(
                leads.find(Vars.leadId(execution)).orElseThrow(), (String) execution.getVariable(Vars.DUPLICATE_OWNER));
        Vars.set(execution, Vars.CHOSEN, chosen.isPresent());
        chosen.ifPresent(owner -> Handover.give(execution, owner));
    }
}
