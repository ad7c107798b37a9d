package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.assignment.Decision;
import io.nextup.problem.Refused;
import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.People;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import io.nextup.user.Person;
import io.nextup.user.UserSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People who lay hands on the same leads at the same instant, on every database. */
abstract class RacingHands {

    private static final Actor MANAGER = new Actor("admin", true);
    private static final int LEADS = 100;

    private final Sales sales;
    private final People people;
    private final Door door;
    private final Ledger ledger;
    private final LeadActions actions;
    private final LeadErasure erasure;
    private final Freeing freeing;
    private final UserSettings users;

    RacingHands(
            Sales sales,
            People people,
            Door door,
            Ledger ledger,
            LeadActions actions,
            LeadErasure erasure,
            Freeing freeing,
            UserSettings users) {
        this.sales = sales;
        this.people = people;
        this.door = door;
        this.ledger = ledger;
        this.actions = actions;
        this.erasure = erasure;
        this.freeing = freeing;
        this.users = users;
    }

    /** Fails without {@code for update} in LeadStore.lock: a second rep finds the lead free as well. */
    @Test
    void of_sixteen_who_pick_up_the_same_lead_one_gets_it_and_the_others_hear_who_did() {
        List<String> reps =
                IntStream.range(0, Rush.CLIENTS).mapToObj(i -> "grab-" + i).toList();
        sales.leadGroup("grab");
        sales.userGroup("grab", "PICK_UP", reps.toArray(String[]::new));
        sales.everythingTo("grab");
        List<String> leads = Rush.times(LEADS, () -> door.send("grab").leadId());

        List<String> answers = Rush.all(IntStream.range(0, LEADS * reps.size())
                .mapToObj(i -> (Callable<String>) () -> pickUp(leads.get(i / reps.size()), reps.get(i % reps.size())))
                .toList());

        Map<String, String> owners = ledger.owners("grab");
        assertThat(owners).hasSize(LEADS);
        for (int i = 0; i < LEADS; i++) {
            String owner = owners.get(leads.get(i));
            List<String> heard = answers.subList(i * reps.size(), (i + 1) * reps.size());
            assertThat(heard).filteredOn("mine"::equals).hasSize(1);
            assertThat(heard.get(reps.indexOf(owner))).isEqualTo("mine");
            assertThat(heard)
                    .filteredOn(answer -> answer.contains(owner + "'s"))
                    .hasSize(reps.size() - 1);
        }
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(ledger.wrongTasks("grab")).isEmpty();
    }

    /** Fails without {@code for update} in PoolStore.lock, and without it in LeadStore.lock. */
    @Test
    void releases_and_reassignments_to_a_group_are_dealt_in_turn_with_what_comes_in() {
        sales.leadGroup("mix");
        sales.userGroup("mix", "SEQUENTIAL", "mix-1", "mix-2", "mix-3", "mix-4");
        sales.everythingTo("mix");
        List<String> leads = Rush.times(LEADS, () -> door.send("mix").leadId());

        List<Callable<Object>> work = new ArrayList<>();
        for (String lead : leads) {
            work.add(() -> door.send("mix"));
            work.add(() -> release(lead));
            work.add(() -> reassign(lead));
            work.add(() -> reassign(lead));
        }
        Rush.all(work);

        List<Decision> dealt = ledger.dealtBy("group:mix");
        assertThat(dealt).hasSize(4 * LEADS);
        assertThat(dealt.stream().map(Decision::chosen))
                .containsExactlyElementsOf(IntStream.range(0, 4 * LEADS)
                        .mapToObj(i -> "mix-" + (i % 4 + 1))
                        .toList());
        assertThat(ledger.counted("group:mix")).isEqualTo(ledger.assigned("group:mix"));
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(ledger.wrongTasks("mix")).isEmpty();
    }

    /** Fails without the stripes of kind USER: what is being dealt while its owner is deactivated stays with a ghost. */
    @Test
    void after_a_deactivation_nothing_is_given_to_the_user_and_all_they_had_is_freed() {
        List<String> reps = IntStream.range(0, 40).mapToObj(i -> "ghost-" + i).toList();
        sales.leadGroup("ghosts");
        sales.userGroup("ghosts", "SEQUENTIAL", reps.toArray(String[]::new));
        sales.everythingTo("ghosts");

        List<String> gone = reps.subList(1, reps.size());
        List<Callable<Object>> work = new ArrayList<>();
        for (String rep : gone) {
            IntStream.range(0, 8).forEach(i -> work.add(() -> door.send("ghosts")));
            work.add(() -> deactivate(rep));
        }
        Rush.all(work);

        assertThat(ledger.open("ghosts")).doesNotContainKeys(gone.toArray(String[]::new));
        assertThat(ledger.leads("ghosts")).isEqualTo(8 * gone.size());
        assertThat(ledger.counted("group:ghosts")).isEqualTo(ledger.assigned("group:ghosts"));
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(ledger.wrongTasks("ghosts")).isEmpty();
    }

    /** Fails without the stripes of kind USER: both make the row of the user's first open lead. */
    @Test
    void first_two_leads_of_a_user_may_be_given_at_once() {
        sales.leadGroup("firsts");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        List<String> users =
                IntStream.range(0, LEADS).mapToObj(i -> "first-" + i).toList();
        users.forEach(people::user);
        List<String> leads = Rush.times(2 * LEADS, () -> door.send("firsts").leadId());

        Rush.all(IntStream.range(0, 2 * LEADS)
                .mapToObj(i -> (Callable<Object>) () -> give(leads.get(i), users.get(i / 2)))
                .toList());

        assertThat(ledger.open("firsts").values()).hasSize(LEADS).containsOnly(2);
        assertThat(ledger.wrongWorkloads()).isEmpty();
    }

    /** Fails without {@code for update} in LeadStore.lock: a lead is worked, and counted, that is gone. */
    @Test
    void lead_that_is_erased_while_others_lay_hands_on_it_is_gone_and_leaves_nothing_behind() {
        sales.leadGroup("gone");
        sales.userGroup("gone", "SEQUENTIAL", "gone-1", "gone-2", "gone-3");
        sales.everythingTo("gone");
        List<String> leads = Rush.times(LEADS / 2, () -> door.send("gone").leadId());

        List<Callable<Object>> work = new ArrayList<>();
        for (String lead : leads) {
            work.add(() -> unlessErased(() -> actions.release(lead, MANAGER)));
            work.add(() -> unlessErased(() -> actions.reassign(lead, null, "gone", MANAGER)));
            work.add(() -> unlessErased(() -> erasure.erase(lead)));
            work.add(() -> unlessErased(() -> actions.setStatus(lead, "sold", null, MANAGER)));
            work.add(() -> unlessErased(() -> erasure.erase(lead)));
        }
        Rush.all(work);

        assertThat(ledger.leads("gone")).isZero();
        assertThat(ledger.tasksOfNoLead()).isEmpty();
        assertThat(ledger.counted("group:gone")).isEqualTo(ledger.assigned("group:gone"));
        assertThat(ledger.wrongWorkloads()).isEmpty();
    }

    /** Fails without looking again at the held row in LeadErasure.eraseIfClosedBefore: what is open is erased. */
    @Test
    void closed_lead_that_is_opened_again_while_the_night_erases_on_two_nodes_is_either_open_or_gone() {
        sales.leadGroup("night");
        sales.userGroup("night", "SEQUENTIAL", "night-1", "night-2");
        sales.everythingTo("night");
        List<String> leads = Rush.times(LEADS / 2, () -> door.send("night").leadId());
        leads.forEach(lead -> actions.setStatus(lead, "sold", null, MANAGER));
        Instant before = Instant.now().plusSeconds(3600);

        List<Callable<Object>> work = new ArrayList<>();
        for (String lead : leads) {
            Callable<Object> erase = () -> erasure.eraseIfClosedBefore(lead, before) ? "erased" : "left";
            Callable<Object> reopen = () -> unlessErased(() -> actions.setStatus(lead, "new", null, MANAGER));
            // Each comes first for half of them.
            work.addAll(leads.indexOf(lead) % 2 == 0 ? List.of(erase, reopen, erase) : List.of(reopen, erase, erase));
        }
        List<Object> told = Rush.all(work);

        long erased = told.stream().filter("erased"::equals).count();
        long reopened = told.stream().filter("done"::equals).count();
        assertThat(reopened).as("both happened").isBetween(1L, leads.size() - 1L);
        assertThat(erased + reopened).isEqualTo(leads.size());
        assertThat(ledger.leads("night")).isEqualTo((int) reopened);
        assertThat(ledger.open("night").values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo((int) reopened);
        assertThat(ledger.wrongTasks("night")).isEmpty();
        assertThat(ledger.wrongWorkloads()).isEmpty();
    }

    /** {@code done}, or in a few words why not. */
    private static Object unlessErased(Runnable action) {
        try {
            action.run();
            return "done";
        } catch (Refused e) {
            assertThat(e.reason()).isIn(Refused.Reason.NOT_FOUND, Refused.Reason.CONFLICT);
            return e.getMessage();
        }
    }

    private Object give(String lead, String user) {
        actions.reassign(lead, user, null, MANAGER);
        return lead;
    }

    private String pickUp(String lead, String rep) {
        try {
            actions.pickUp(lead, new Actor(rep, false));
            return "mine";
        } catch (Refused e) {
            assertThat(e.reason()).isEqualTo(Refused.Reason.CONFLICT);
            return e.getMessage();
        }
    }

    private Object release(String lead) {
        try {
            actions.release(lead, MANAGER);
        } catch (Refused e) {
            assertThat(e).hasMessage("Nobody owns this lead");
        }
        return lead;
    }

    private Object reassign(String lead) {
        actions.reassign(lead, null, "mix", MANAGER);
        return lead;
    }

    /** Frees at once, too, what the user has at that moment. */
    private Object deactivate(String rep) {
        users.save(new Person(rep, false, true, users.of(rep).permissions(), true));
        freeing.freeAll();
        return rep;
    }
}
