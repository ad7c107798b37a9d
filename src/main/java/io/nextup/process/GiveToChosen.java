package io.nextup.process;

import io.nextup.assignment.Decision;
import io.nextup.assignment.Given;
import io.nextup.assignment.Owning;
import io.nextup.distribution.Chosen;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Give to the one chosen": outside every limit, and moving no turn. */
@Component
class GiveToChosen implements JavaDelegate {

    private final LeadStore leads;
    private final Owning owning;
    private final Definitions definitions;
    private final Clock clock;

    GiveToChosen(LeadStore leads, Owning owning, Definitions definitions, Clock clock) {
        this.leads = leads;
        this.owning = owning;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Chosen chosen = Handover.from(execution, Chosen.class, "Find who is already chosen");
        Lead lead = leads.find(Vars.leadId(execution)).orElseThrow();
        owning.give(
                lead,
                new Given(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        chosen.owner(),
                        chosen.how(),
                        null,
                        null,
                        null,
                        null,
                        Decision.outright(lead.stream(), null, chosen.owner(), definitions.of(execution))));
        Answer.tell(execution, chosen.owner());
    }
}
