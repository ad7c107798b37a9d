package io.nextup.security;

import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps at the start that look first and are one transaction each: of two nodes that start at once the one that loses looks again
 * and finds the other's work done.
 */
public final class LookingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(LookingAgain.class);
    private static final int ATTEMPTS = 5;

    private LookingAgain() {}

    /** Does the step, a few times if need be. */
    public static void run(Runnable step) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run();
                return;
            } catch (ProcessEngineException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.info("Another node may be starting as well; looking again ({})", e.getMessage());
            }
        }
    }
}
