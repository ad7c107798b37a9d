package io.nextup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The process that takes in the items of a stream: its name, and {@code -intake}. */
final class Intakes {

    private static final String INTAKE = "-intake";

    private Intakes() {}

    static String of(String stream) {
        return stream + INTAKE;
    }

    /** The stream whose items the running process takes in. */
    static String streamOf(DelegateExecution execution) {
        String key = execution.getProcessDefinitionId().split(":")[0];
        if (!key.endsWith(INTAKE)) {
            throw new IllegalStateException("The step \"" + execution.getCurrentActivityName() + "\" takes in a lead"
                    + " and belongs into the process lead-intake or service-case-intake, not into " + key);
        }
        return key.substring(0, key.length() - INTAKE.length());
    }
}
