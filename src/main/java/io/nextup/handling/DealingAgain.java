package io.nextup.handling;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.AssignmentStore;
import io.nextup.assignment.Decision;
import io.nextup.assignment.DecisionJson;
import io.nextup.distribution.DistributionStore;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.pool.Dealing;
import io.nextup.pool.Eligibility;
import io.nextup.pool.Round;
import io.nextup.pool.Route;
import io.nextup.pool.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has a user group deal a lead that came to it before: it waited there, or somebody let it lapse. */
@Component
class DealingAgain {

    private final AssignmentStore assignments;
    private final Eligibility eligibility;
    private final Dealing dealing;
    private final DistributionStore distributions;

    DealingAgain(
            AssignmentStore assignments, Eligibility eligibility, Dealing dealing, DistributionStore distributions) {
        this.assignments = assignments;
        this.eligibility = eligibility;
        this.dealing = dealing;
        this.distributions = distributions;
    }

    /** Locks what dealing it will need, for one who takes the lead from its owner first. */
    void hold(Lead lead, String userGroup) {
        eligibility.hold(route(lead, userGroup, lastDecision(lead)));
    }

    /**
     * Deals the lead, whose row the caller holds, by what its last decision says of rule and stream; returns whether anybody was
     * eligible.
     */
    boolean deal(Lead lead, String userGroup, Set<String> notTo) {
        Optional<Decision> last = lastDecision(lead);
        Round round = eligibility.check(route(lead, userGroup, last).notTo(notTo));
        if (round.found() != Round.Found.ELIGIBLE) {
            return false;
        }
        AssignedBy how = round.rule() == null ? AssignedBy.GROUP : AssignedBy.RULE;
        dealing.deal(
                lead,
                round,
                round.method(),
                how,
                null,
                last.map(Decision::process).orElse(null));
        return true;
    }

    private Route route(Lead lead, String userGroup, Optional<Decision> last) {
        Decision.Rule rule = last.map(Decision::rule).orElse(null);
        String method = last.map(Decision::method).orElse(null);
        boolean onlineOnly = distributions.of(lead.stream()).onlineOnly();
        return Route.of(lead.stream(), method, onlineOnly, List.of(new Target.Group(userGroup, rule)));
    }

    private Optional<Decision> lastDecision(Lead lead) {
        return assignments.of(lead.id()).stream()
                .map(Assignment::decision)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(DecisionJson::read);
    }
}
