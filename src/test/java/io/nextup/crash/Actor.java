package io.nextup.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One client of the load: at each step it does something, drawn by its own random numbers, to leads of its own. */
final class Actor {

    private static final int LONGEST_PAUSE_MILLIS = 160;
    private static final List<String> GROUPS = List.of("strict", "weighted", "limited");

    private final Random random;
    private final Sending sending;
    private final Working working;
    private final List<Told> mine = new ArrayList<>();

    Actor(Random random, Sending sending, Working working) {
        this.random = random;
        this.sending = sending;
        this.working = working;
    }

    void step() {
        int dice = random.nextInt(100);
        if (mine.isEmpty() || dice < 25) {
            mine.addAll(sending.one());
        } else if (dice < 35) {
            mine.addAll(sending.many());
        } else if (dice < 42) {
            mine.addAll(sending.twice());
        } else if (dice < 56) {
            sending.free().forEach(lead -> keep(working.claim(lead)));
        } else {
            keep(work(mine.remove(random.nextInt(mine.size())), dice));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
    }

    /** Returns the lead as it stands then, or null where nobody will touch it any more. */
    private Told work(Told lead, int dice) {
        if (lead.closed()) {
            return null;
        }
        if (lead.owner() == null || dice < 64) {
            return working.reassign(
                    lead, Team.reps().get(random.nextInt(Team.reps().size())));
        }
        if (dice < 70) {
            return working.reassignToGroup(lead, GROUPS.get(random.nextInt(GROUPS.size())));
        }
        if (dice < 78) {
            return working.release(lead);
        }
        return working.status(lead, dice < 86 ? "contacted" : dice < 94 ? "sold" : "lost");
    }

    private void keep(Told lead) {
        if (lead != null) {
            mine.add(lead);
        }
    }
}
