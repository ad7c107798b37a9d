package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the engine use {@link OwnTasks}. */
@Component
@Order
class OwnTasksPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        new ReplacedSession(TaskManager.class, OwnTasks::new).in(configuration);
    }
}
