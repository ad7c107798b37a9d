package io.nextup.process.plugin;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * The engine's process definitions, the latest of which are looked up together, once for each call of the engine.
 *
 * <p>A lead passes four processes, and the engine would ask for the latest version of each as it comes to it. There is one of
 * these for each call, so a version deployed meanwhile, on whichever node, counts from the next call on.
 */
class LatestProcesses extends ProcessDefinitionManager {

    private final LatestProcessStore store;
    private Map<String, LatestProcessStore.Latest> latest;
    private final Map<String, ProcessDefinitionEntity> told = new HashMap<>();
    private boolean deploying;

    LatestProcesses(LatestProcessStore store) {
        this.store = store;
    }

    @Override
    public void insertProcessDefinition(ProcessDefinitionEntity definition) {
        deploying = true;
        told.clear();
        super.insertProcessDefinition(definition);
    }

    @Override
    public ProcessDefinitionEntity findLatestProcessDefinitionByKey(String key) {
        ProcessDefinitionEntity known = known(key);
        return known == null ? super.findLatestProcessDefinitionByKey(key) : known;
    }

    @Override
    public ProcessDefinitionEntity findLatestProcessDefinitionByKeyAndTenantId(String key, String tenantId) {
        ProcessDefinitionEntity known = tenantId == null ? known(key) : null;
        return known == null ? super.findLatestProcessDefinitionByKeyAndTenantId(key, tenantId) : known;
    }

    /** Of what was told by key the engine asks again by id. */
    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        ProcessDefinitionEntity known = told.get(id);
        return known == null ? super.getCachedResourceDefinitionEntity(id) : known;
    }

    /** Null where this node has not parsed it yet, or tenants have processes of the key: then the engine itself is asked. */
    private ProcessDefinitionEntity known(String key) {
        if (deploying) {
            return null;
        }
        if (latest == null) {
            latest = store.latest();
        }
        LatestProcessStore.Latest found = latest.get(key);
        ProcessDefinitionEntity parsed = found == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findProcessDefinitionFromCache(found.id());
        if (parsed != null) {
            parsed.setSuspensionState(found.suspensionState());
            told.put(parsed.getId(), parsed);
        }
        return parsed;
    }
}
