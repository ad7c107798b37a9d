package io.nextup.handling;

import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.leadgroup.Status;
import io.nextup.problem.Refused;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Opens a closed lead again, with its last owner if they are active. */
@Component
class Reopening {

    private final Owning owning;
    private final LeadChangesStore changes;
    private final LeadTasks tasks;
    private final PersonStore persons;
    private final Identity identity;
    private final CallBack callBack;

    Reopening(
            Owning owning,
            LeadChangesStore changes,
            LeadTasks tasks,
            PersonStore persons,
            Identity identity,
            CallBack callBack) {
        this.owning = owning;
        this.changes = changes;
        this.tasks = tasks;
        this.persons = persons;
        this.identity = identity;
        this.callBack = callBack;
    }

    /** The caller holds the lead's row. */
    void reopen(Lead lead, Status status, Instant callBackAt) {
        if (status.stage().closes()) {
            throw Refused.conflict("This lead is closed already; an open status opens it again");
        }
        owning.reopen(lead, status.id(), callBack.at(status, callBackAt));
        String owner = lead.owner();
        if (owner != null && !(persons.find(owner).active() && identity.userExists(owner))) {
            owning.take(lead.opened(), AssignedBy.FREED, null);
        }
        changes.processInstance(lead.id(), tasks.startAgain(lead));
    }
}
