package io.nextup.process.plugin;

import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Desk;
import io.nextup.testing.NextUpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine's history goes when its time is over, also with a history level of our own. */
@NextUpTest
class HistoryTimeToLiveTest {

    private final Desk desk;
    private final HistoryService history;
    private final ManagementService management;

    HistoryTimeToLiveTest(Desk desk, HistoryService history, ManagementService management) {
        this.desk = desk;
        this.history = history;
        this.management = management;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void process_that_ended_more_than_180_days_ago_is_removed_and_a_younger_one_is_not() {
        String old = closed(Duration.ofDays(181));
        String young = closed(Duration.ofDays(179));
        HistoricProcessInstance process = process(young);
        assertThat(process.getRemovalTime().toInstant())
                .isEqualTo(process.getEndTime().toInstant().plus(Duration.ofDays(180)));
        assertThat(process(old)).isNotNull();

        history.cleanUpHistoryAsync(true);
        for (Job job : history.findHistoryCleanupJobs()) {
            management.executeJob(job.getId());
        }
        // Tonight's is set again, as at the start.
        history.cleanUpHistoryAsync(false);
        assertThat(history.findHistoryCleanupJobs()).singleElement().satisfies(job -> {
            assertThat(job.isSuspended()).isFalse();
            // Within tonight's window it is the window's beginning, which has passed.
            assertThat(job.getDuedate())
                    .isCloseTo(new Date(), Duration.ofDays(1).toMillis());
        });

        assertThat(process(old)).isNull();
        assertThat(process(young)).isNotNull();
    }

    private String closed(Duration ago) {
        ClockUtil.setCurrentTime(Date.from(Instant.now().minus(ago)));
        try {
            String lead = desk.leadOf(TOM);
            desk.as(TOM).status(lead, "sold");
            return lead;
        } finally {
            ClockUtil.reset();
        }
    }

    private HistoricProcessInstance process(String lead) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(lead)
                .singleResult();
    }
}
