package io.nextup.handling;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.AssignmentStore;
import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an owner saved nothing on in the time their user group gives, and has the group deal it to somebody else. */
@Service
public class Lapsing {

    private final LeadStore leads;
    private final AssignmentStore assignments;
    private final Owning owning;
    private final DealingAgain dealingAgain;
    private final TaskOfOwner taskOfOwner;
    private final Clock clock;

    Lapsing(
            LeadStore leads,
            AssignmentStore assignments,
            Owning owning,
            DealingAgain dealingAgain,
            TaskOfOwner taskOfOwner,
            Clock clock) {
        this.leads = leads;
        this.assignments = assignments;
        this.owning = owning;
        this.dealingAgain = dealingAgain;
        this.taskOfOwner = taskOfOwner;
        this.clock = clock;
    }

    /**
     * Takes the lead back if it has lapsed by now. It has not where it was accepted, closed, erased or given to somebody else
     * since the timer that says so was set.
     *
     * @return whether a time to accept runs for its owner now, be it a new one's or one that was asked about too early
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(String id) {
        leads.lock(id).filter(lead -> lead.hasLapsed(clock.instant())).ifPresent(this::takeBack);
        return leads.find(id).map(Lead::mustBeAcceptedBy).isPresent();
    }

    private void takeBack(Lead lead) {
        String userGroup = lead.held().userGroup();
        // Pools before users: taking it from its owner locks them.
        dealingAgain.hold(lead, userGroup);
        owning.take(lead, AssignedBy.LAPSED, null);
        dealingAgain.deal(leads.find(lead.id()).orElseThrow(), userGroup, lapsedOwners(lead));
        taskOfOwner.move(lead);
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
