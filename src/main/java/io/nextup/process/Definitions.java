package io.nextup.process;

import io.nextup.assignment.Decision;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells which version of a process a step belongs to, for the decision record. */
@Component
class Definitions {

    private final RepositoryService repository;

    Definitions(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    Decision.Process of(DelegateExecution execution) {
        ProcessDefinition definition = repository.getProcessDefinition(execution.getProcessDefinitionId());
        return new Decision.Process(definition.getKey(), definition.getVersion());
    }
}
