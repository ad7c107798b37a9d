package io.nextup.process;

import io.nextup.problem.BadInput;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.springframework.stereotype.Component;

/**
 * Refuses the one variable that must not even be set when a task is completed: on the process it would take away the task of each next
 * owner, again and again, in a transaction that never ends. The others are refused when the work is saved.
 */
@Component
class CompletedTask implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Object body = reading.proceed();
        if (body instanceof CompleteTaskDto completed
                && completed.getVariables() != null
                && completed.getVariables().containsKey(Vars.HANDED_BACK)) {
            throw new BadInput(Vars.HANDED_BACK, "is not to be sent; next says hand-back");
        }
        return body;
    }
}
