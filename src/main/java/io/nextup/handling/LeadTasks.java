package io.nextup.handling;

import io.nextup.lead.Lead;
import java.util.List;

/** The user tasks of leads, as far as handling moves them; the caller holds the lead's row. */
public interface LeadTasks {

    /** Makes the lead's owner the assignee of its open user task. */
    void assign(Lead lead, String owner);

    /** Moves a lead that lost its owner to "Pick up lead", where it is offered to the groups. */
    void offer(Lead lead, List<String> groups);

    /** Has the process wait until the time is over in which the lead's owner has to accept it. */
    void beginTimeToAccept(Lead lead);

    /** Completes the open user task after what was done with the lead was saved, so that the process goes on. */
    void complete(Lead lead, Working.Outcome outcome);

    /** Ends the open "Reassign lead" task, after the lead was reassigned elsewhere. */
    void endReassignment(Lead lead);

    /** Starts handling again for a lead that was closed; returns the new root process instance. */
    String startAgain(Lead lead);

    /** Ends whatever runs for the lead and erases what the engine kept of it. */
    void erase(Lead lead);
}
