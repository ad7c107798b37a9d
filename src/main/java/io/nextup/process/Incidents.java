package io.nextup.process;

import io.nextup.problem.Refused;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Steps that failed for good, until somebody has them tried again. */
@Service
public class Incidents {

    private static final String FAILED_JOB = "failedJob";

    /**
     * A step that failed.
     *
     * @param process the key of its process
     * @param message what the engine noted; nothing of a person is in our own errors
     */
    public record Failed(String id, Instant at, String process, String step, String message) {}

    private final RuntimeService runtime;
    private final ManagementService management;

    Incidents(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** The latest, at most so many. */
    public List<Failed> latest(int size) {
        return runtime
                .createIncidentQuery()
                .incidentType(FAILED_JOB)
                .orderByIncidentTimestamp()
                .desc()
                .listPage(0, size)
                .stream()
                .map(Incidents::failed)
                .toList();
    }

    public long count() {
        return runtime.createIncidentQuery().incidentType(FAILED_JOB).count();
    }

    /** Has the step tried again soon, in the background; a 404 where it was mended meanwhile. */
    public void retry(String id) {
        Incident incident = runtime.createIncidentQuery()
                .incidentId(id)
                .incidentType(FAILED_JOB)
                .singleResult();
        if (incident == null) {
            throw Refused.notFound("There is no such incident any more");
        }
        management.setJobRetries(incident.getConfiguration(), 1);
    }

    private static Failed failed(Incident incident) {
        return new Failed(
                incident.getId(),
                incident.getIncidentTimestamp().toInstant(),
                incident.getProcessDefinitionId().replaceFirst(":.*", ""),
                incident.getActivityId(),
                incident.getIncidentMessage());
    }
}
