package io.nextup.handling;

import io.nextup.assignment.Decision;
import io.nextup.assignment.Given;
import io.nextup.assignment.Owning;
import io.nextup.distribution.DistributionStore;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.lead.Offer;
import io.nextup.pool.Dealing;
import io.nextup.pool.Eligibility;
import io.nextup.pool.Round;
import io.nextup.pool.Route;
import io.nextup.pool.Target;
import io.nextup.problem.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Managers give a lead to a user or a user group; the caller holds the lead's row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reassigning {

    private final Eligibility eligibility;
    private final Dealing dealing;
    private final Owning owning;
    private final Recipients recipients;
    private final DistributionStore distributions;
    private final LeadChangesStore leads;
    private final Clock clock;

    Reassigning(
            Eligibility eligibility,
            Dealing dealing,
            Owning owning,
            Recipients recipients,
            DistributionStore distributions,
            LeadChangesStore leads,
            Clock clock) {
        this.eligibility = eligibility;
        this.dealing = dealing;
        this.owning = owning;
        this.recipients = recipients;
        this.distributions = distributions;
        this.leads = leads;
        this.clock = clock;
    }

    /** Gives the lead to the user, outside every limit and moving no turn. */
    public void toUser(Lead lead, String user, Actor actor) {
        recipients.require(user, null);
        owning.give(
                lead,
                new Given(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        user,
                        AssignedBy.REASSIGNED,
                        null,
                        null,
                        null,
                        actor.user(),
                        Decision.outright(lead.stream(), null, user, null)));
    }

    /**
     * Has the group deal the lead, by its own method, turn and limits; a pick-up group is offered it.
     *
     * @return the new owner, or null where it is offered
     * @throws Refused if nobody in the group is eligible; nothing has changed then
     */
    public String toGroup(Lead lead, String userGroup, Actor actor) {
        recipients.require(null, userGroup);
        boolean onlineOnly = distributions.of(lead.stream()).onlineOnly();
        Round round = eligibility.check(
                Route.of(lead.stream(), null, onlineOnly, List.of(new Target.Group(userGroup, null))));
        return switch (round.found()) {
            case ELIGIBLE -> dealing.deal(lead, round, round.method(), AssignedBy.REASSIGNED, actor.user(), null);
            case PICK_UP -> {
                if (lead.owner() != null) {
                    owning.take(lead, AssignedBy.RELEASED, actor.user());
                }
                leads.offer(lead.id(), new Offer(lead.offer().toEveryRep(), userGroup, null));
                yield null;
            }
            case NOBODY ->
                throw Refused.conflict(
                        "Nobody in the user group is eligible, so nothing has changed: " + passedOver(round));
        };
    }

    private static String passedOver(Round round) {
        return round.standings().isEmpty()
                ? "it has no members"
                : round.standings().stream()
                        .map(standing -> standing.user() + " " + standing.reason())
                        .collect(Collectors.joining(", "));
    }
}
