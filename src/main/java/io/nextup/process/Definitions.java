package io.nextup.process;

import io.nextup.assignment.Decision;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells which version of a process a step belongs to, for the decision record; what a definition's id stands for never changes. */
@Component
class Definitions {

    private final RepositoryService repository;
    private final Map<String, Decision.Process> known = new ConcurrentHashMap<>();

    Definitions(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    Decision.Process of(DelegateExecution execution) {
        String id = execution.getProcessDefinitionId();
        Decision.Process process = known.get(id);
        if (process == null) {
            ProcessDefinition definition = repository.getProcessDefinition(id);
            process = new Decision.Process(definition.getKey(), definition.getVersion());
            known.put(id, process);
        }
        return process;
    }
}
