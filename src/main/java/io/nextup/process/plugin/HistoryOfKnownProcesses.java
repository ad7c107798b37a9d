package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The engine's history, where the process of an instance that begins, which has just been parsed or run, is not read again. */
class HistoryOfKnownProcesses extends CacheAwareHistoryEventProducer {

    /** Its key, name and version never change, so any copy will do. */
    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        ProcessDefinitionEntity parsed =
                Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
        return parsed == null ? super.getProcessDefinitionEntity(id) : parsed;
    }
}
