package io.nextup.process.plugin;

import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Desk;
import io.nextup.testing.NextUpTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class LeanHistoryTest {

    private final Desk desk;
    private final HistoryService history;

    LeanHistoryTest(Desk desk, HistoryService history) {
        this.desk = desk;
        this.history = history;
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
                .isNotEmpty()
                .allMatch(process -> process.getEndTime() != null)
                .extracting(HistoricProcessInstance::getProcessDefinitionKey)
                .contains("lead-intake");
    }

    @Test
    void history_keeps_neither_steps_nor_tasks_nor_values() {
        desk.as(TOM).status(desk.leadOf(TOM), "sold");

        assertThat(history.createHistoricActivityInstanceQuery().count()).isZero();
        assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
        assertThat(history.createUserOperationLogQuery().count()).isZero();
    }
}
