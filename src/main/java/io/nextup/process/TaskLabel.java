package io.nextup.process;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.process.plugin.EngineAuthentication;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What a lead's user task is called in lists ("Ann Lee \u00b7 Mortgages"), and when it is due.
 *
 * <p>The name is the person's: it is in the task's row only, and goes with it.
 */
@Component("labelTask")
class TaskLabel implements TaskListener {

    /** As long as the engine lets a name be. */
    private static final int LONGEST = 255;

    private final LeadStore leads;
    private final LeadGroupStore leadGroups;
    private final TaskService tasks;
    private final EngineAuthentication authentication;

    TaskLabel(
            LeadStore leads, LeadGroupStore leadGroups, @Lazy TaskService tasks, EngineAuthentication authentication) {
        this.leads = leads;
        this.leadGroups = leadGroups;
        this.tasks = tasks;
        this.authentication = authentication;
    }

    /** When "Reassign lead" begins. */
    @Override
    public void notify(DelegateTask task) {
        task.setName(name(
                task.getTaskDefinitionKey(),
                leads.find(Vars.leadId(task.getExecution())).orElseThrow()));
    }

    /** When the lead's own task begins: follow-up and due date are when the person is to be called back. */
    void write(DelegateTask task, Lead lead) {
        task.setName(name(task.getTaskDefinitionKey(), lead));
        if (lead.callBackAt() != null) {
            task.setFollowUpDate(date(lead.callBackAt()));
            task.setDueDate(date(lead.callBackAt()));
        }
    }

    /** Writes the names of the lead's open tasks anew, after its contact details changed; the caller holds the lead's row. */
    void rename(Lead lead) {
        if (lead.handlingInstance() == null) {
            return;
        }
        authentication.asEngine(() -> {
            tasks.createTaskQuery()
                    .processInstanceId(lead.handlingInstance())
                    .list()
                    .forEach(task -> rename(task, lead));
            return null;
        });
    }

    private void rename(Task task, Lead lead) {
        String name = name(task.getTaskDefinitionKey(), lead);
        if (!name.equals(task.getName())) {
            task.setName(name);
            tasks.saveTask(task);
        }
    }

    private String name(String element, Lead lead) {
        String name = lead.called() + " \u00b7 " + leadGroups.nameOf(lead.leadGroup());
        String whole = element.equals(Elements.REASSIGN_LEAD) ? "Reassign: " + name : name;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "\u2026";
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
