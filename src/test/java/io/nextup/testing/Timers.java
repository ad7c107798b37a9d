package io.nextup.testing;

import io.nextup.lead.LeadStore;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Rings the timers in the diagram {@code handling}, as the job executor would when they are due; in tests it is off. */
@TestComponent
public class Timers {

    public static final String TIME_TO_ACCEPT = "intermediateEvent_timeToAcceptEnded";

    private final ManagementService management;
    private final LeadStore leads;

    Timers(ManagementService management, LeadStore leads) {
        this.management = management;
        this.leads = leads;
    }

    /** Rings those that are set for the lead now, earliest first. */
    public void ring(String lead) {
        of(lead).forEach(timer -> management.executeJob(timer.getId()));
    }

    /** When each is due, earliest first. */
    public List<Instant> due(String lead) {
        return of(lead).stream().map(timer -> timer.getDuedate().toInstant()).toList();
    }

    public List<Job> of(String lead) {
        return management
                .createJobQuery()
                .processInstanceId(leads.find(lead).orElseThrow().handlingInstance())
                .activityId(TIME_TO_ACCEPT)
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
