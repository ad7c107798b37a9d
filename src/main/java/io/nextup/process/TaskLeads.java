package io.nextup.process;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.process.plugin.EngineAuthentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which leads the user tasks are about. */
@Component
class TaskLeads {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final LeadStore leads;
    private final EngineAuthentication authentication;

    TaskLeads(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            LeadStore leads,
            EngineAuthentication authentication) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.leads = leads;
        this.authentication = authentication;
    }

    /** The task, whoever may see it. */
    Optional<Task> task(String id) {
        return Optional.ofNullable(
                authentication.asEngine(() -> tasks.createTaskQuery().taskId(id).singleResult()));
    }

    /**
     * The leads that these process instances handle, by process instance.
     *
     * <p>A process that merely says it is about a lead, in a variable of the same name, is told nothing of it.
     */
    Map<String, Lead> of(Collection<String> processInstances) {
        if (processInstances.isEmpty()) {
            return Map.of();
        }
        String[] ids = processInstances.toArray(String[]::new);
        List<VariableInstance> named = authentication.asEngine(() -> runtime.createVariableInstanceQuery()
                .processInstanceIdIn(ids)
                .variableName(Vars.LEAD_ID)
                .list());
        return leads
                .findAll(named.stream()
                        .map(VariableInstance::getValue)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet()))
                .stream()
                .filter(lead -> processInstances.contains(lead.handlingInstance()))
                .collect(Collectors.toMap(Lead::handlingInstance, Function.identity()));
    }
}
