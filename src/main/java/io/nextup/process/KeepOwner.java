package io.nextup.process;

import io.nextup.handling.Owners;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.problem.Refused;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When a user task's assignee changes, by whatever door: the assignee is the lead's owner, or the change is refused. */
@Component
class KeepOwner implements TaskListener {

    private final LeadStore leads;
    private final Owners owners;
    private final Actors actors;
    private final TaskSight sight;
    private final RuntimeService runtime;

    KeepOwner(LeadStore leads, Owners owners, Actors actors, TaskSight sight, @Lazy RuntimeService runtime) {
        this.leads = leads;
        this.owners = owners;
        this.actors = actors;
        this.sight = sight;
        this.runtime = runtime;
    }

    @Override
    public void notify(DelegateTask task) {
        Lead lead = leads.lock(Vars.leadId(task.getExecution())).orElseThrow();
        boolean changed = !Objects.equals(lead.owner(), task.getAssignee());
        // Asked who is acting only where it matters: that takes a query, and NextUp itself gives out most leads.
        boolean lostItsOwner = changed && owners.follow(lead, task.getAssignee(), actors.actor());
        if (task instanceof Task delegated && delegated.getDelegationState() == DelegationState.PENDING) {
            throw Refused.conflict("A lead cannot be delegated, because it has one owner only; assign it instead");
        }
        if (lead.owner() != null && !lead.owner().equals(task.getAssignee())) {
            sight.endForUser(task.getId(), lead.owner());
        }
        if (lostItsOwner && task.getTaskDefinitionKey().equals(Elements.WORK_LEAD)) {
            // By the service: a variable that a listener sets itself is not looked at by the boundary event.
            runtime.setVariableLocal(task.getExecutionId(), Vars.HANDED_BACK, Variables.booleanValue(true, true));
        }
    }
}
