package io.nextup.bench;

import java.util.List;

/**
 * What was reached; times in milliseconds.
 *
 * @param javaCpu what one took of the processor in this JVM, its clients included
 * @param databaseCpu and in the database
 */
record Speed(
        double perSecond, double median, double p90, double p99, double longest, double javaCpu, double databaseCpu) {

    private static final double NANOS_IN_MILLISECOND = 1e6;

    static Speed of(List<Long> nanos, long elapsed, Cpu cpu) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Speed(
                sorted.size() * 1e9 / elapsed,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1),
                cpu.java().toNanos() / NANOS_IN_MILLISECOND / sorted.size(),
                cpu.database().toNanos() / NANOS_IN_MILLISECOND / sorted.size());
    }

    /** The same of each of so many pieces. */
    Speed ofEach(int pieces) {
        return new Speed(
                perSecond * pieces,
                median / pieces,
                p90 / pieces,
                p99 / pieces,
                longest / pieces,
                javaCpu / pieces,
                databaseCpu / pieces);
    }

    private static double at(List<Long> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / NANOS_IN_MILLISECOND;
    }
}
