package io.nextup.testing;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.problem.Refused;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.CannotCreateTransactionException;

/** Refuses from inside a process, in the way that the process' variable {@code kind} names. */
@TestComponent("testRefusals")
public class TestRefusals implements JavaDelegate, TaskListener {

    @Override
    public void execute(DelegateExecution execution) {
        refuse((String) execution.getVariable("kind"));
    }

    @Override
    public void notify(DelegateTask task) {
        refuse((String) task.getVariable("kind"));
    }

    private static void refuse(String kind) {
        switch (kind) {
            case "BAD_INPUT" ->
                throw new BadInput(
                        List.of(new Fault("name", "is needed"), new Fault("email", "must be an e-mail address")));
            case "REFUSED" -> throw Refused.conflict("Tom has it already.");
            case "LOST_RACE" -> throw new OptimisticLockingException("ENGINE-03005 secret-inside");
            case "DATABASE" -> throw new CannotCreateTransactionException("secret-inside");
            case "FAULT" -> throw new IllegalStateException("secret-inside");
            default -> {}
        }
    }
}
