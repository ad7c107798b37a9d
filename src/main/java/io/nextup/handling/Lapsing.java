package io.nextup.handling;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.AssignmentStore;
import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Takes back what an owner saved nothing on in the time their user group gives, and has the group deal it to somebody else. */
@Service
public class Lapsing {

    private final OwnedStore owned;
    private final LeadStore leads;
    private final AssignmentStore assignments;
    private final Owning owning;
    private final DealingAgain dealingAgain;
    private final TaskOfOwner taskOfOwner;
    private final TryingAgain tryingAgain;
    private final Clock clock;

    Lapsing(
            OwnedStore owned,
            LeadStore leads,
            AssignmentStore assignments,
            Owning owning,
            DealingAgain dealingAgain,
            TaskOfOwner taskOfOwner,
            TryingAgain tryingAgain,
            Clock clock) {
        this.owned = owned;
        this.leads = leads;
        this.assignments = assignments;
        this.owning = owning;
        this.dealingAgain = dealingAgain;
        this.taskOfOwner = taskOfOwner;
        this.tryingAgain = tryingAgain;
        this.clock = clock;
    }

    /** Takes back all that has lapsed by now; each lead in a transaction of its own. */
    public void takeBackAll() {
        owned.lapsed(clock.instant())
                .forEach(id -> tryingAgain.run(() -> leads.lock(id)
                        .filter(lead -> lead.hasLapsed(clock.instant()))
                        .ifPresent(this::takeBack)));
    }

    private void takeBack(Lead lead) {
        String userGroup = lead.held().userGroup();
        owning.take(lead, AssignedBy.LAPSED, null);
        dealingAgain.deal(leads.find(lead.id()).orElseThrow(), userGroup, lapsedOwners(lead));
        taskOfOwner.follow(lead);
    }

    /** Everybody who let this lead lapse. */
    private Set<String> lapsedOwners(Lead lead) {
        Set<String> lapsed = new HashSet<>();
        String owner = null;
        for (Assignment assignment : assignments.of(lead.id())) {
            if (assignment.assignedBy() == AssignedBy.LAPSED) {
                lapsed.add(owner);
            }
            owner = assignment.owner();
        }
        return lapsed;
    }
}
