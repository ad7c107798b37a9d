package io.nextup;

import java.time.ZoneId;

/** The machine's own time zone, read before the JVM is put into UTC. */
final class MachineZone {

    static final ZoneId ID = ZoneId.systemDefault();

    private MachineZone() {}

    /** Loads this class, so that the zone is read now. */
    static void remember() {}
}
