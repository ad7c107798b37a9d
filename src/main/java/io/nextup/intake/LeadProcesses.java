package io.nextup.intake;

/** Starts the intake process. */
public interface LeadProcesses {

    /**
     * Runs a checked lead through its intake, up to the point where it waits for somebody.
     *
     * @param key its idempotency key, or null
     */
    Receipt receive(Draft draft, RequestKey key);
}
