package io.nextup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What whoever started the process is told. */
final class Answer {

    private Answer() {}

    /** Tells who owns the lead; null is nobody. */
    static void tell(DelegateExecution execution, String owner) {
        Vars.set(execution, Vars.OWNER, owner);
        Vars.set(execution, Vars.OUTCOME, owner == null ? "UNASSIGNED" : "ASSIGNED");
    }
}
