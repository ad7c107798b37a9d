package io.nextup.process;

import io.nextup.handling.Lapsing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Take back and deal again": says whether whoever owns the lead now has to accept it in time. */
@Component
class TakeBack implements JavaDelegate {

    private final Lapsing lapsing;

    TakeBack(Lapsing lapsing) {
        this.lapsing = lapsing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Vars.set(execution, Vars.TO_BE_ACCEPTED, lapsing.takeBack(Vars.leadId(execution)));
    }
}
