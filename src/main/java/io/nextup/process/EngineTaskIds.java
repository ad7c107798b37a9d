package io.nextup.process;

import io.nextup.mail.TaskIds;
import io.nextup.process.plugin.EngineAuthentication;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@link TaskIds} by the engine's task service, as the engine itself. */
@Component
class EngineTaskIds implements TaskIds {

    private final TaskService tasks;
    private final EngineAuthentication authentication;

    EngineTaskIds(@Lazy TaskService tasks, EngineAuthentication authentication) {
        this.tasks = tasks;
        this.authentication = authentication;
    }

    @Override
    public Optional<String> openTask(String handlingInstance, String user) {
        return authentication.asEngine(() -> Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceId(handlingInstance)
                        .taskDefinitionKeyIn(Elements.WORK_LEAD, Elements.PICK_UP_LEAD)
                        .taskAssignee(user)
                        .singleResult())
                .map(Task::getId));
    }
}
