package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.lead.LeadStore;
import io.nextup.problem.Refused;
import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.testing.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Timers that ring, on two nodes as well, while people lay hands on the same leads; on every database. */
abstract class RacingTimers {

    private static final Actor MANAGER = new Actor("admin", true);
    private static final int LEADS = 50;

    private final Sales sales;
    private final Door door;
    private final Ledger ledger;
    private final LeadStore leads;
    private final LeadActions actions;
    private final TestClock clock;
    private final Timers timers;
    private final ManagementService management;

    RacingTimers(
            Sales sales,
            Door door,
            Ledger ledger,
            LeadStore leads,
            LeadActions actions,
            TestClock clock,
            Timers timers,
            ManagementService management) {
        this.sales = sales;
        this.door = door;
        this.ledger = ledger;
        this.leads = leads;
        this.actions = actions;
        this.clock = clock;
        this.timers = timers;
        this.management = management;
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    /** Fails without {@code for update} in LeadStore.lock: whoever comes second acts on what is no longer so. */
    @Test
    void of_a_timer_and_the_owner_who_saves_at_the_same_moment_exactly_one_wins() {
        List<String> all = lapsing("late");
        Map<String, String> first = ledger.owners("late");

        List<Callable<Boolean>> work = new ArrayList<>();
        // Of every two leads one is first for the owner, so that neither side wins all, however fast the machine is.
        IntStream.range(0, LEADS).forEach(i -> {
            String lead = all.get(i);
            Job timer = timers.of(lead).get(0);
            work.add(() -> ring(timer));
            work.add(() -> ring(timer));
            work.add(3 * i + ownersPlace(i), () -> accept(lead, first.get(lead)));
        });
        List<Boolean> done = Rush.all(work);

        Map<String, Boolean> accepted = new HashMap<>();
        IntStream.range(0, LEADS).forEach(i -> accepted.put(all.get(i), done.get(3 * i + ownersPlace(i))));
        for (String lead : all) {
            boolean kept = accepted.get(lead);
            var held = leads.find(lead).orElseThrow().held();
            assertThat(held.owner().equals(first.get(lead))).as(lead).isEqualTo(kept);
            assertThat(held.acceptBy() == null).as(lead).isEqualTo(kept);
        }
        assertThat(accepted.values()).as("both have won some").contains(true, false);
        balanced("late");
    }

    private static int ownersPlace(int lead) {
        return lead % 2 == 0 ? 0 : 2;
    }

    /** Fails without {@code for update} in LeadStore.lock, and if taking back locks the owner before the pool. */
    @Test
    void timers_reassignments_and_releases_leave_each_lead_with_one_owner_or_offered() {
        List<String> all = lapsing("mixed");

        List<Callable<Boolean>> work = new ArrayList<>();
        for (String lead : all) {
            Job timer = timers.of(lead).get(0);
            work.add(() -> ring(timer));
            work.add(() -> did(() -> actions.reassign(lead, null, "mixed", MANAGER)));
            work.add(() -> did(() -> actions.release(lead, MANAGER)));
            work.add(() -> did(() -> actions.setStatus(lead, "call-back", null, MANAGER)));
        }
        Rush.all(work);

        for (String lead : all) {
            if (leads.find(lead).orElseThrow().mustBeAcceptedBy() != null) {
                assertThat(timers.of(lead))
                        .as("timers of a lead to be accepted")
                        .isNotEmpty();
            }
        }
        balanced("mixed");
    }

    private List<String> lapsing(String id) {
        clock.set("2026-05-04T09:00:00Z");
        sales.leadGroup(id);
        sales.userGroup(
                id,
                "\"acceptWithin\": \"PT1H\"",
                IntStream.range(0, 4)
                        .mapToObj(i -> "{\"user\": \"" + id + "-" + i + "\"}")
                        .toList());
        sales.everythingTo(id);
        List<String> all = Rush.times(LEADS, () -> door.send(id).leadId());
        clock.advance(Duration.ofHours(1));
        return all;
    }

    private void balanced(String id) {
        assertThat(ledger.counted("group:" + id)).isEqualTo(ledger.assigned("group:" + id));
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(ledger.wrongTasks(id)).isEmpty();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    }

    /** As the job executor: who loses a race rings again, until the timer is gone. */
    private boolean ring(Job timer) {
        while (isThere(timer)) {
            try {
                management.executeJob(timer.getId());
            } catch (OptimisticLockingException lost) {
                continue;
            } catch (RuntimeException e) {
                // What the engine meets whose process goes on, or ends, while it reads is of many kinds.
                if (isThere(timer)) {
                    throw e;
                }
            }
        }
        return true;
    }

    private boolean isThere(Job timer) {
        return management.createJobQuery().jobId(timer.getId()).count() > 0;
    }

    private boolean accept(String lead, String owner) {
        return did(() -> actions.setStatus(lead, "call-back", null, new Actor(owner, false)));
    }

    private static boolean did(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refused no) {
            return false;
        }
    }
}
