package io.nextup.process.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.NextUpTest;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.BackoffJobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;

/** How long a timer that is due waits for the job executor, which tests do without, to look. */
@NextUpTest
class JobExecutorSettingsTest {

    private static final int LOOKS = 100;

    private final CamundaBpmProperties settings;

    JobExecutorSettingsTest(CamundaBpmProperties settings) {
        this.settings = settings;
    }

    @Test
    void timer_rings_within_five_seconds_however_long_there_was_nothing_to_do() {
        SpringJobExecutor executor = (SpringJobExecutor) JobConfiguration.jobExecutor(Runnable::run, settings);

        assertThat(waits(executor)).allMatch(wait -> wait <= 5000);
    }

    @Test
    void what_a_dead_node_took_goes_to_another_after_a_minute() {
        SpringJobExecutor executor = (SpringJobExecutor) JobConfiguration.jobExecutor(Runnable::run, settings);

        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(new SpringJobExecutor().getLockTimeInMillis()).as("else").isEqualTo(300_000);
    }

    /** Else what an analyst deploys by one node would stand still while that node is away. */
    @Test
    void any_node_does_any_job() {
        assertThat(settings.getJobExecution().isDeploymentAware()).isFalse();
    }

    /** Those of a node that dies with them wait a minute, so a node takes few more than it does at once. */
    @Test
    void a_node_takes_no_more_jobs_than_it_has_hands_for() {
        SpringJobExecutor executor = (SpringJobExecutor) JobConfiguration.jobExecutor(Runnable::run, settings);

        assertThat(executor.getMaxJobsPerAcquisition())
                .isLessThanOrEqualTo(settings.getJobExecution().getCorePoolSize());
    }

    @Test
    void it_would_be_a_minute_without_the_setting() {
        assertThat(waits(new SpringJobExecutor()).max()).hasValue(60_000);
    }

    /** How long it waits after each of many looks that found nothing. */
    private static LongStream waits(SpringJobExecutor executor) {
        var strategy = new BackoffJobAcquisitionStrategy(executor);
        return LongStream.range(0, LOOKS).map(look -> {
            var nothing = new JobAcquisitionContext();
            nothing.submitAcquiredJobs("default", new AcquiredJobs(executor.getMaxJobsPerAcquisition()));
            strategy.reconfigure(nothing);
            return strategy.getWaitTime();
        });
    }
}
