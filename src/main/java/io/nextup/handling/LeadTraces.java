package io.nextup.handling;

import io.nextup.lead.Lead;
import java.time.Instant;
import java.util.List;

/** What the engine keeps of a lead. */
public interface LeadTraces {

    /** An open user task; its name is that of the person. */
    record OpenTask(String id, String name, String assignee, Instant createdAt) {}

    List<OpenTask> tasks(Lead lead);

    /** The ids of the process instances in which it was taken in, sent again, and handled; also of those that are over. */
    List<String> processInstances(Lead lead);
}
