package io.nextup.process.plugin;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_END;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_START;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.PROCESS_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.USER_OPERATION_LOG;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The history level {@code lean}: that each lead's process was, and when; not its steps, which were half of the work of a
 * lead and say less than its decision record; and nothing of the user tasks, whose names say whom they are about. What
 * people change in the engine itself goes to the audit trail ({@link AuditedOperations}).
 */
@Component
@Order
class LeanHistory extends AbstractProcessEnginePlugin implements HistoryLevel {

    private static final Set<HistoryEventType> PROCESSES =
            Set.of(PROCESS_INSTANCE_START, PROCESS_INSTANCE_UPDATE, PROCESS_INSTANCE_MIGRATE, PROCESS_INSTANCE_END);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(this));
    }

    @Override
    public int getId() {
        return 4201;
    }

    @Override
    public String getName() {
        return "lean";
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return event == USER_OPERATION_LOG || PROCESSES.contains(event) && !isCalled(entity);
    }

    /** A process that another one calls is a step of it. */
    private static boolean isCalled(Object entity) {
        return entity instanceof ExecutionEntity process && process.getSuperExecutionId() != null;
    }
}
