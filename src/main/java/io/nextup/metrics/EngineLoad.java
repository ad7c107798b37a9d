package io.nextup.metrics;

import java.time.Duration;

/** What the engine has to do, and could not. */
public interface EngineLoad {

    /**
     * The numbers of the whole cluster.
     *
     * @param incidents steps that failed until nobody tried any more
     * @param jobsDue timers and other jobs that could be done now
     * @param oldestDue for how long the oldest of them has been due
     */
    record Load(long incidents, long jobsDue, Duration oldestDue) {}

    Load now();
}
