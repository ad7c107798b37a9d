package io.nextup.process;

import io.nextup.pool.Eligibility;
import io.nextup.pool.Onward;
import io.nextup.pool.Round;
import io.nextup.pool.Route;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * "Find who is eligible": the limit check. It locks the pool until the transaction ends; what it finds is handed on in that
 * transaction only, so a dealing step behind a save point finds nothing and fails.
 */
@Component
class FindEligible implements JavaDelegate {

    static final String STEP = "Find who is eligible";

    private final Eligibility eligibility;
    private final Onward onward;

    FindEligible(Eligibility eligibility, Onward onward) {
        this.eligibility = eligibility;
        this.onward = onward;
    }

    @Override
    public void execute(DelegateExecution execution) {
        refuseSavePoint(execution);
        Round round = eligibility.check(Handover.from(execution, Route.class, "Match rules"));
        Handover.give(execution, round);
        Vars.set(execution, Vars.FOUND, round.found().name());
        Vars.set(
                execution,
                Vars.POOL_METHOD,
                round.method() == null ? null : round.method().name());
        if (round.found() == Round.Found.NOBODY) {
            Onward.Step step = onward.after(round);
            Vars.set(execution, Vars.OTHERWISE, step.next().name());
            Handover.give(execution, step.route());
            Handover.give(execution, step);
        }
    }

    /** Told here, because behind a save point the gateway would only say that it does not know what was found. */
    private static void refuseSavePoint(DelegateExecution execution) {
        if (execution.getBpmnModelElementInstance() instanceof FlowNode step && step.isCamundaAsyncAfter()) {
            throw new IllegalStateException("The step \"" + execution.getCurrentActivityName() + "\" of "
                    + execution.getProcessDefinitionId() + " must be in the same transaction as the step that deals;"
                    + " take away the save point (asynchronous after) behind it");
        }
    }
}
