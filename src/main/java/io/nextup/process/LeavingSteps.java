package io.nextup.process;

import io.nextup.assignment.Decision;
import io.nextup.assignment.Owning;
import io.nextup.distribution.SingleUser;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.lead.Offer;
import io.nextup.pool.Dealing;
import io.nextup.pool.Onward;
import io.nextup.pool.Round;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that deal to nobody, or to one user only; each bean is a step of the diagram {@code distribution}. */
@Configuration
class LeavingSteps {

    private final LeadAtHand leads;
    private final LeadChangesStore changes;
    private final SingleUser singleUser;
    private final Dealing dealing;
    private final Owning owning;
    private final Definitions definitions;

    LeavingSteps(
            LeadAtHand leads,
            LeadChangesStore changes,
            SingleUser singleUser,
            Dealing dealing,
            Owning owning,
            Definitions definitions) {
        this.leads = leads;
        this.changes = changes;
        this.singleUser = singleUser;
        this.dealing = dealing;
        this.owning = owning;
        this.definitions = definitions;
    }

    /** "Give to the stream's user". */
    @Bean
    JavaDelegate giveToSingleUser() {
        return execution -> Answer.tell(
                execution,
                singleUser.give(lead(execution), definitions.of(execution)).orElse(null));
    }

    /** "Offer to every rep": free for all. */
    @Bean
    JavaDelegate offerToEveryRep() {
        return execution -> {
            Lead lead = lead(execution);
            changes.offer(lead.id(), new Offer(true, null, null));
            owning.nobodyFound(
                    lead,
                    null,
                    null,
                    Decision.outright(lead.stream(), "FREE_FOR_ALL", null, definitions.of(execution)));
            Answer.tell(execution, null);
        };
    }

    /** "Offer to the group": its members pick up. */
    @Bean
    JavaDelegate offerToGroup() {
        return execution -> {
            Round round = Handover.takeFrom(execution, Round.class, FindEligible.STEP);
            leave(execution, round, new Offer(false, round.userGroup(), null));
        };
    }

    /** "Keep waiting for the group": dealt as soon as somebody there is eligible, and offered meanwhile. */
    @Bean
    JavaDelegate keepWaiting() {
        return execution -> {
            Onward.Step step = Handover.from(execution, Onward.Step.class, FindEligible.STEP);
            Round round = Handover.takeFrom(execution, Round.class, FindEligible.STEP);
            leave(execution, round, new Offer(false, null, step.waitFor()));
        };
    }

    /** "Leave for pick-up": nobody was found. */
    @Bean
    JavaDelegate leaveForPickUp() {
        return execution -> leave(execution, Handover.takeFrom(execution, Round.class, FindEligible.STEP), Offer.NONE);
    }

    private void leave(DelegateExecution execution, Round round, Offer offer) {
        Lead lead = lead(execution);
        changes.offer(lead.id(), offer);
        dealing.nobodyFound(lead, round, null, definitions.of(execution));
        Answer.tell(execution, null);
    }

    private Lead lead(DelegateExecution execution) {
        return leads.of(execution);
    }
}
