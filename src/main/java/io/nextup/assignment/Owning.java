package io.nextup.assignment;

import io.nextup.lead.AssignedBy;
import io.nextup.lead.Held;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.lock.Stripes;
import io.nextup.user.Person;
import io.nextup.user.PersonStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who owns a lead: the one place where that changes, so that the lead, its assignments and everybody's open leads agree.
 *
 * <p>The caller holds the lead's row, or the lead is not committed yet. The users concerned are locked here, last of all.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Owning {

    private final LeadChangesStore leads;
    private final AssignmentStore assignments;
    private final WorkloadStore workload;
    private final PersonStore persons;
    private final Stripes stripes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Owning(
            LeadChangesStore leads,
            AssignmentStore assignments,
            WorkloadStore workload,
            PersonStore persons,
            Stripes stripes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.assignments = assignments;
        this.workload = workload;
        this.persons = persons;
        this.stripes = stripes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the lead to a user, records why, and says so as {@link NewOwner}.
     *
     * @throws ConcurrencyFailureException if the user was deactivated since they were chosen: choose again
     */
    public void give(Lead lead, Given given) {
        lock(lead.owner(), given.owner());
        Person owner = persons.find(given.owner());
        if (!owner.active()) {
            throw new ConcurrencyFailureException("The chosen user was deactivated at the same moment; choose again");
        }
        moveWorkload(lead, given.owner());
        leads.hold(lead.id(), new Held(given.owner(), given.at(), given.how(), given.userGroup(), given.acceptBy()));
        assignments.insert(new Assignment(
                lead.id(),
                given.at(),
                given.owner(),
                given.how(),
                given.userGroup(),
                given.countedIn(),
                given.by(),
                DecisionJson.write(given.decision())));
        if (!given.owner().equals(lead.owner())) {
            events.publishEvent(new NewOwner(lead, owner, given));
        }
    }

    /**
     * Takes the lead from its owner.
     *
     * @param by who did it, or null where NextUp did
     */
    public void take(Lead lead, AssignedBy why, String by) {
        lock(lead.owner(), null);
        moveWorkload(lead, null);
        leads.hold(lead.id(), Held.BY_NOBODY);
        assignments.insert(new Assignment(lead.id(), now(), null, why, null, null, by, null));
    }

    /** Records that nobody was found, and why, and says so as {@link NobodyFound}. */
    public void nobodyFound(Lead lead, String userGroup, String by, Decision decision) {
        assignments.insert(
                new Assignment(lead.id(), now(), null, null, userGroup, null, by, DecisionJson.write(decision)));
        events.publishEvent(new NobodyFound(lead, decision));
    }

    /** Writes a status that closes the lead, which its owner keeps but no longer has open. */
    public void close(Lead lead, String status) {
        lock(lead.owner(), null);
        moveWorkload(lead, null);
        leads.status(lead.id(), status, now(), null);
    }

    /** Writes an open status on a closed lead, which its last owner has open again. */
    public void reopen(Lead lead, String status, Instant callBackAt) {
        lock(lead.owner(), null);
        if (lead.owner() != null) {
            workload.add(lead.owner(), 1);
        }
        leads.status(lead.id(), status, null, callBackAt);
    }

    /** Takes an erased lead from its owner's open leads. */
    public void forget(Lead lead) {
        lock(lead.owner(), null);
        moveWorkload(lead, null);
    }

    private void moveWorkload(Lead lead, String to) {
        String from = lead.closed() ? null : lead.owner();
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null) {
            workload.add(from, -1);
        }
        if (to != null) {
            workload.add(to, 1);
        }
    }

    private void lock(String from, String to) {
        List<String> users =
                Stream.of(from, to).filter(Objects::nonNull).distinct().toList();
        stripes.lock(Stripes.Kind.USER, users);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
