package io.nextup.process.plugin;

import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Desk;
import io.nextup.testing.NextUpTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class LeanHistoryTest {

    private final Desk desk;
    private final HistoryService history;
    private final ManagementService management;

    LeanHistoryTest(Desk desk, HistoryService history, ManagementService management) {
        this.desk = desk;
        this.history = history;
        this.management = management;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void history_says_that_a_lead_was_handled_and_when() {
        String lead = desk.leadOf(TOM);
        desk.as(TOM).status(lead, "sold");

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(lead)
                        .list())
                .singleElement()
                .satisfies(
                        process -> assertThat(process.getProcessDefinitionKey()).isEqualTo("lead-intake"))
                .satisfies(process -> assertThat(process.getEndTime()).isNotNull());
    }

    @Test
    void history_keeps_neither_steps_nor_tasks_nor_values() {
        desk.as(TOM).status(desk.leadOf(TOM), "sold");

        assertThat(history.createHistoricActivityInstanceQuery().count()).isZero();
        assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
        assertThat(history.createUserOperationLogQuery().count()).isZero();
        assertThat(management.getUniqueTaskWorkerCount(null, null)).isZero();
    }
}
