package io.nextup.process;

import io.nextup.handling.LeadTasks;
import io.nextup.handling.Working;
import io.nextup.lead.Lead;
import io.nextup.process.plugin.EngineAuthentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The user tasks of the process {@code handling}; works as the engine itself, whoever is acting. */
@Component
class EngineTasks implements LeadTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CandidateGroups candidateGroups;
    private final TaskSight sight;
    private final Erasing erasing;
    private final EngineAuthentication authentication;
    private final EngineRaces races;

    EngineTasks(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            CandidateGroups candidateGroups,
            TaskSight sight,
            Erasing erasing,
            EngineAuthentication authentication,
            EngineRaces races) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.candidateGroups = candidateGroups;
        this.sight = sight;
        this.erasing = erasing;
        this.authentication = authentication;
        this.races = races;
    }

    @Override
    public void assign(Lead lead, String owner) {
        asEngine(() -> setAssignee(open(lead), owner));
    }

    @Override
    public void offer(Lead lead, List<String> groups) {
        asEngine(() -> {
            Task task = open(lead);
            if (task.getTaskDefinitionKey().equals(Elements.WORK_LEAD)) {
                // On the task's own execution: on the process it would take the next owner's task away as well.
                runtime.setVariableLocal(task.getExecutionId(), Vars.HANDED_BACK, Variables.untypedValue(true, true));
            } else {
                setAssignee(task, null);
                candidateGroups.set(task.getId(), groups);
            }
        });
    }

    @Override
    public void beginTimeToAccept(Lead lead) {
        asEngine(() -> tasks.handleEscalation(open(lead).getId(), Elements.TIME_TO_ACCEPT_BEGAN));
    }

    @Override
    public void complete(Lead lead, Working.Outcome outcome) {
        Handover.give(lead.handlingInstance(), outcome);
        asEngine(() -> tasks.complete(open(lead).getId()));
    }

    @Override
    public void endReassignment(Lead lead) {
        asEngine(() -> task(lead, Elements.REASSIGN_LEAD).ifPresent(task -> tasks.complete(task.getId())));
    }

    @Override
    public String startAgain(Lead lead) {
        return races.telling(() -> authentication.asEngine(
                () -> runtime.startProcessInstanceByKey("handling", lead.businessKey(), Map.of(Vars.LEAD_ID, lead.id()))
                        .getId()));
    }

    @Override
    public void erase(Lead lead) {
        asEngine(() -> erasing.erase(lead));
    }

    private void setAssignee(Task task, String user) {
        String before = task.getAssignee();
        if (before != null && !before.equals(user)) {
            sight.endForUser(task.getId(), before);
        }
        tasks.setAssignee(task.getId(), user);
    }

    private Task open(Lead lead) {
        return task(lead, Elements.WORK_LEAD, Elements.PICK_UP_LEAD)
                .orElseThrow(() -> new IllegalStateException("Lead " + lead.id()
                        + " is open but has no open task; look for its process instance in Cockpit"));
    }

    private Optional<Task> task(Lead lead, String... elements) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceId(lead.handlingInstance())
                .taskDefinitionKeyIn(elements)
                .singleResult());
    }

    private void asEngine(Runnable work) {
        races.telling(() -> authentication.asEngine(() -> {
            work.run();
            return null;
        }));
    }
}
