package io.nextup.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The faults of a round, drawn by its seed: always a node killed, mostly the database stopped, and the lines cut again and again. */
final class Faults {

    private static final List<Fault> CUTS = List.of(Fault.CONNECTIONS_ENDED, Fault.WIRE_CUT, Fault.COMMITS_UNHEARD);
    private static final int LONGEST_CALM_MILLIS = 1500;

    private final Random random;
    private final Cluster cluster;
    private final List<Fault> planned;

    Faults(Random random, Cluster cluster) {
        this.random = random;
        this.cluster = cluster;
        this.planned = plan(random);
    }

    private static List<Fault> plan(Random random) {
        List<Fault> plan = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            plan.add(random.nextBoolean() ? Fault.DATABASE_STOPPED : Fault.DATABASE_KILLED);
        }
        for (int cuts = 3 + random.nextInt(3); cuts > 0; cuts--) {
            plan.add(CUTS.get(random.nextInt(CUTS.size())));
        }
        Collections.shuffle(plan, random);
        int dice = random.nextInt(10);
        Fault killing = dice == 0 ? Fault.ALL_NODES_KILLED : dice < 5 ? Fault.NODE_KILLED_AT_COMMIT : Fault.NODE_KILLED;
        // Early on: while the node starts again, the other one meets the rest.
        plan.add(random.nextInt(3), killing);
        return plan;
    }

    List<Fault> planned() {
        return planned;
    }

    /** Strikes one after the other, while the load runs. */
    void strike() {
        for (Fault fault : planned) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_CALM_MILLIS)));
            Node node = cluster.nodes().get(random.nextInt(cluster.nodes().size()));
            if (fault.killsNodes()) {
                // Who is killed while it starts has nothing to lose; and one should be left.
                cluster.nodes().forEach(cluster::awaitUp);
            }
            fault.strike(cluster, node, random);
        }
    }
}
