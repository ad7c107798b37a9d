package io.nextup.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The groups that a user task is offered to. */
@Component
class CandidateGroups {

    private final TaskService tasks;
    private final TaskSight sight;

    CandidateGroups(@Lazy TaskService tasks, TaskSight sight) {
        this.tasks = tasks;
        this.sight = sight;
    }

    /** Makes exactly these groups the candidates. */
    void set(String taskId, List<String> groups) {
        List<String> before = tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
        before.stream().filter(group -> !groups.contains(group)).forEach(group -> {
            tasks.deleteCandidateGroup(taskId, group);
            sight.endForGroup(taskId, group);
        });
        groups.stream()
                .filter(group -> !before.contains(group))
                .forEach(group -> tasks.addCandidateGroup(taskId, group));
    }
}
