package io.nextup.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Round robin: every rep takes turns in the order in which they became one. Other tests' reps take part as well. */
@NextUpTest
class EveryRepInTurnTest {

    private final Sales sales;
    private final TestClock clock;
    private final Http http;
    private final People people;
    private final String mine = UUID.randomUUID().toString().substring(0, 8);

    EveryRepInTurnTest(Sales sales, TestClock clock, Http http, People people) {
        this.sales = sales;
        this.clock = clock;
        this.http = http;
        this.people = people;
    }

    @BeforeEach
    void roundRobin() {
        sales.leadGroup("every-rep");
        sales.distribution("{\"method\": \"ROUND_ROBIN\"}");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void reps_take_turns_in_the_order_in_which_they_became_one_and_ties_go_by_id() {
        clock.set("2030-01-01T12:00:00Z");
        group("late", "zoe", "amy");
        clock.set("2029-01-01T12:00:00Z");
        group("early", "max", "ben");

        assertThat(myOrder(4)).containsExactly("ben", "max", "amy", "zoe");
    }

    @Test
    void rep_who_stays_in_one_group_keeps_the_place_they_had() {
        clock.set("2031-01-01T12:00:00Z");
        group("one", "ann", "bob");
        clock.set("2031-02-01T12:00:00Z");
        group("two", "ann");
        leave("one", "ann");
        clock.set("2031-03-01T12:00:00Z");
        group("three", "cat");

        assertThat(myOrder(3)).containsExactly("ann", "bob", "cat");
    }

    @Test
    void rep_who_leaves_every_group_and_joins_again_is_the_last() {
        clock.set("2032-01-01T12:00:00Z");
        group("one", "ann", "bob", "cat");
        leave("one", "ann");
        clock.set("2032-02-01T12:00:00Z");
        join("one", "ann");

        assertThat(myOrder(3)).containsExactly("bob", "cat", "ann");
    }

    @Test
    void nobody_loses_a_turn_when_the_last_served_leaves_and_joins_again() {
        clock.set("2033-01-01T12:00:00Z");
        group("one", "ann", "bob", "cat");
        String served = nextOfMine();
        while (!served.equals("bob")) {
            served = nextOfMine();
        }

        leave("one", "bob");
        clock.set("2033-02-01T12:00:00Z");
        join("one", "bob");

        assertThat(List.of(nextOfMine(), nextOfMine(), nextOfMine())).containsExactly("cat", "bob", "ann");
    }

    @Test
    void rep_who_joins_late_gets_no_lead_twice_in_a_round_and_limits_do_not_hold() {
        clock.set("2034-01-01T12:00:00Z");
        people.user(user("ann"));
        sales.userGroup(
                mine + "-one",
                "\"method\": \"SEQUENTIAL\"",
                List.of("{\"user\": \"" + user("ann") + "\", \"dailyLimit\": 1}"));

        assertThat(List.of(nextOfMine(), nextOfMine(), nextOfMine())).containsOnly("ann");
    }

    /** Deals until each of mine had a lead, and tells in which order, beginning with who comes first in the whole round. */
    private List<String> myOrder(int mineAlone) {
        JsonNode lead = lead();
        List<String> inOrder =
                candidates(lead).stream().filter(this::isMine).map(this::plain).toList();
        List<String> dealt =
                IntStream.range(0, 2 * mineAlone).mapToObj(i -> nextOfMine()).toList();
        int first = dealt.indexOf(inOrder.get(0));
        assertThat(dealt.subList(first, first + mineAlone)).isEqualTo(inOrder);
        return inOrder;
    }

    /** Deals until one of mine gets a lead. */
    private String nextOfMine() {
        String owner = lead().get("owner").textValue();
        for (int i = 0; !isMine(owner) && i < 10_000; i++) {
            owner = lead().get("owner").textValue();
        }
        return plain(owner);
    }

    private JsonNode lead() {
        return sales.lead("every-rep");
    }

    private List<String> candidates(JsonNode lead) {
        return sales.assignments(lead).get(0).get("decision").findValuesAsText("user");
    }

    private void group(String name, String... users) {
        sales.userGroup(
                mine + "-" + name,
                "SEQUENTIAL",
                List.of(users).stream().map(this::user).toArray(String[]::new));
    }

    private void join(String group, String user) {
        assertThat(http.admin().put(memberPath(group, user), "").statusCode()).isEqualTo(204);
    }

    private void leave(String group, String user) {
        assertThat(http.admin().delete(memberPath(group, user)).statusCode()).isEqualTo(204);
    }

    private String memberPath(String group, String user) {
        return "/engine-rest/group/" + mine + "-" + group + "/members/" + user(user);
    }

    private String user(String name) {
        return name + "-" + mine;
    }

    private boolean isMine(String user) {
        return user != null && user.endsWith("-" + mine);
    }

    private String plain(String user) {
        return user.replace("-" + mine, "");
    }
}
