package io.nextup.process;

import io.nextup.metrics.EngineLoad;
import io.nextup.process.plugin.EngineAuthentication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/** {@link EngineLoad} by the engine's jobs and incidents. */
@Component
class EngineLoadOfJobs implements EngineLoad {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final EngineAuthentication authentication;
    private final Clock clock;

    EngineLoadOfJobs(
            ManagementService management, RuntimeService runtime, EngineAuthentication authentication, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.authentication = authentication;
        this.clock = clock;
    }

    @Override
    public Load now() {
        Instant now = clock.instant();
        return authentication.asEngine(
                () -> new Load(runtime.createIncidentQuery().count(), due(now).count(), oldest(now)));
    }

    private JobQuery due(Instant now) {
        return management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(now));
    }

    private Duration oldest(Instant now) {
        return due(now).orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst()
                .map(job -> Duration.between(job.getDuedate().toInstant(), now))
                .orElse(Duration.ZERO);
    }
}
