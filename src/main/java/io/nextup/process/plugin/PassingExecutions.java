package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * The engine's executions, where one that begins and ends within a call is not looked for in the table of authorizations:
 * nobody can have been given any for it.
 */
class PassingExecutions extends ExecutionManager {

    @Override
    public void deleteExecution(ExecutionEntity execution) {
        CachedDbEntity cached = getDbEntityManager().getDbEntityCache().getCachedEntity(execution);
        if (cached != null && cached.getEntityState() == DbEntityState.TRANSIENT) {
            getDbEntityManager().delete(execution);
        } else {
            super.deleteExecution(execution);
        }
    }
}
