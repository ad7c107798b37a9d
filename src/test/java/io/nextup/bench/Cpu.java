package io.nextup.bench;

import java.time.Duration;

/**
 * The time that this program and its database have spent on the processor: on a machine where others work too it says more than
 * the clock does.
 */
record Cpu(Duration java, Duration database) {

    /**
     * What they have spent so far.
     *
     * @param backend the process of one connection of the database
     */
    static Cpu of(long backend) {
        Duration database = ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .map(postmaster -> postmaster.descendants().map(Cpu::spentBy).reduce(Duration.ZERO, Duration::plus))
                .orElseThrow();
        return new Cpu(spentBy(ProcessHandle.current()), database);
    }

    Cpu since(Cpu before) {
        return new Cpu(java.minus(before.java), database.minus(before.database));
    }

    private static Duration spentBy(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
