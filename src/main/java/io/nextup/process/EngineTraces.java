package io.nextup.process;

import io.nextup.handling.LeadTraces;
import io.nextup.lead.Lead;
import io.nextup.process.plugin.EngineAuthentication;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link LeadTraces} as the engine itself, whoever is acting. */
@Component
class EngineTraces implements LeadTraces {

    private final TaskService tasks;
    private final HistoryService history;
    private final EngineAuthentication authentication;

    EngineTraces(@Lazy TaskService tasks, @Lazy HistoryService history, EngineAuthentication authentication) {
        this.tasks = tasks;
        this.history = history;
        this.authentication = authentication;
    }

    @Override
    public List<OpenTask> tasks(Lead lead) {
        if (lead.handlingInstance() == null) {
            return List.of();
        }
        return authentication.asEngine(
                () -> tasks
                        .createTaskQuery()
                        .processInstanceId(lead.handlingInstance())
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(task -> new OpenTask(
                                task.getId(),
                                task.getName(),
                                task.getAssignee(),
                                task.getCreateTime().toInstant()))
                        .toList());
    }

    @Override
    public List<String> processInstances(Lead lead) {
        Set<String> instances = new TreeSet<>(rootInstances(lead));
        instances.add(lead.handlingInstance());
        return List.copyOf(instances);
    }

    /** Those whose history holds the external id, and those in which the lead was sent again. */
    Set<String> rootInstances(Lead lead) {
        Set<String> instances = new TreeSet<>(lead.earlierInstances());
        instances.add(lead.processInstance());
        authentication
                .asEngine(() -> history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(lead.id())
                        .list())
                .stream()
                .map(HistoricProcessInstance::getId)
                .forEach(instances::add);
        instances.removeIf(Objects::isNull);
        return instances;
    }
}
