package io.nextup.process;

import io.nextup.assignment.Decision;
import io.nextup.assignment.Given;
import io.nextup.assignment.Owning;
import io.nextup.distribution.Chosen;
import io.nextup.lead.Lead;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Give to the one chosen": outside every limit, and moving no turn. */
@Component
class GiveToChosen implements JavaDelegate {

    private final LeadAtHand leads;
    private final Owning owning;
    private final Definitions definitions;
    private final Clock clock;

    GiveToChosen(LeadAtHand leads, Owning owning, Definitions definitions, Clock clock) {
        this.leads = leads;
        this.owning = owning;
        this.definitions = definitions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Chosen chosen = Handover.from(execution, Chosen.class, "Find who is already chosen");
        Lead lead = leads.of(execution);
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
