package io.nextup.handling;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.AssignmentStore;
import io.nextup.assignment.Decision;
import io.nextup.assignment.DecisionJson;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import io.nextup.pool.Dealing;
import io.nextup.pool.Eligibility;
import io.nextup.pool.Round;
import io.nextup.pool.Route;
import io.nextup.pool.Target;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Deals what waits for a user group, oldest first, as soon as somebody there is eligible. */
@Service
public class Waiting {

    private final OwnedStore owned;
    private final LeadStore leads;
    private final AssignmentStore assignments;
    private final Eligibility eligibility;
    private final Dealing dealing;
    private final TaskOfOwner taskOfOwner;
    private final TryingAgain tryingAgain;

    Waiting(
            OwnedStore owned,
            LeadStore leads,
            AssignmentStore assignments,
            Eligibility eligibility,
            Dealing dealing,
            TaskOfOwner taskOfOwner,
            TryingAgain tryingAgain) {
        this.owned = owned;
        this.leads = leads;
        this.assignments = assignments;
        this.eligibility = eligibility;
        this.dealing = dealing;
        this.taskOfOwner = taskOfOwner;
        this.tryingAgain = tryingAgain;
    }

    /** Deals to every group that is waited for, until nobody there is eligible; each lead in a transaction of its own. */
    public void dealAll() {
        for (String group : owned.groupsWaitedFor()) {
            List<String> oldestFirst = owned.waitingFor(group);
            oldestFirst.stream()
                    .takeWhile(id -> tryingAgain.call(() -> deal(id, group)))
                    .forEach(id -> {});
        }
    }

    /** Returns whether the next one may be dealt: false as soon as nobody is eligible. */
    private boolean deal(String id, String group) {
        Optional<Lead> waiting = leads.lock(id)
                .filter(lead -> lead.isFree() && group.equals(lead.offer().waitingFor()));
        if (waiting.isEmpty()) {
            return true;
        }
        Lead lead = waiting.get();
        Optional<Decision> before = lastDecision(lead);
        Decision.Rule rule = before.map(Decision::rule).orElse(null);
        String method = before.map(Decision::method).orElse(null);
        Round round = eligibility.check(Route.of(lead.stream(), method, false, List.of(new Target.Group(group, rule))));
        if (round.found() != Round.Found.ELIGIBLE) {
            return false;
        }
        AssignedBy how = rule == null ? AssignedBy.GROUP : AssignedBy.RULE;
        dealing.deal(
                lead,
                round,
                round.method(),
                how,
                null,
                before.map(Decision::process).orElse(null));
        taskOfOwner.follow(lead);
        return true;
    }

    private Optional<Decision> lastDecision(Lead lead) {
        return assignments.of(lead.id()).stream()
                .map(Assignment::decision)
                .reduce((first, second) -> second)
                .map(DecisionJson::read);
    }
}
