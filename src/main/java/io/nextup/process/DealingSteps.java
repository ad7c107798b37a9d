package io.nextup.process;

import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.pool.Dealing;
import io.nextup.pool.PoolMethod;
import io.nextup.pool.Round;
import io.nextup.pool.Target;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways of dealing; each bean is a step of the diagram {@code distribution}, behind "Find who is eligible". */
@Configuration
class DealingSteps {

    private final LeadAtHand leads;
    private final Dealing dealing;
    private final Definitions definitions;

    DealingSteps(LeadAtHand leads, Dealing dealing, Definitions definitions) {
        this.leads = leads;
        this.dealing = dealing;
        this.definitions = definitions;
    }

    /** "Deal to the next in turn". */
    @Bean
    JavaDelegate dealInTurn() {
        return execution -> deal(execution, PoolMethod.SEQUENTIAL);
    }

    /** "Deal at random". */
    @Bean
    JavaDelegate dealAtRandom() {
        return execution -> deal(execution, PoolMethod.RANDOM);
    }

    /** "Deal by weight". */
    @Bean
    JavaDelegate dealByWeight() {
        return execution -> deal(execution, PoolMethod.WEIGHTED);
    }

    /** "Deal to the least loaded". */
    @Bean
    JavaDelegate dealToLeastLoaded() {
        return execution -> deal(execution, PoolMethod.LEAST_LOADED);
    }

    private void deal(DelegateExecution execution, PoolMethod method) {
        // Taken, because a second dealing step must check the limits again.
        Round round = Handover.takeFrom(execution, Round.class, FindEligible.STEP);
        Lead lead = leads.of(execution);
        String owner = dealing.deal(lead, round, method, howOf(round), null, definitions.of(execution));
        Answer.tell(execution, owner);
    }

    private static AssignedBy howOf(Round round) {
        if (round.rule() != null) {
            return AssignedBy.RULE;
        }
        return round.route().targets().get(0) instanceof Target.Everyone ? AssignedBy.ROUND_ROBIN : AssignedBy.GROUP;
    }
}
