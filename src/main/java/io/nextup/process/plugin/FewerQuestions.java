package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Spares the database what the engine would ask it about each lead and could know. */
@Component
@Order
class FewerQuestions extends AbstractProcessEnginePlugin {

    private final LatestProcessStore processes;

    FewerQuestions(LatestProcessStore processes) {
        this.processes = processes;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        new ReplacedSession(ProcessDefinitionManager.class, () -> new LatestProcesses(processes)).in(configuration);
        new ReplacedSession(ExecutionManager.class, PassingExecutions::new).in(configuration);
        new ReplacedSession(AuthorizationManager.class, GroupsAsTheyAre::new).in(configuration);
        configuration.setHistoryEventProducer(new HistoryOfKnownProcesses());
        configuration.setResourceAuthorizationProvider(new NewTaskRights());
    }
}
