package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.assignment.Decision;
import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.RoutingRows;
import io.nextup.testing.RoutingRows.Row;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pools that rules and overflows make, dealt to by sixteen clients at once. Leads are never tried again here: were pools not
 * locked all together and in one order, a deadlock would come to the caller.
 */
abstract class RulesUnderLoad {

    private static final int LEADS = 150;

    private final Sales sales;
    private final Door door;
    private final Ledger ledger;
    private final TestClock clock;
    private final RoutingRows rows;
    private final PoolStore pools;
    private final TransactionTemplate transaction;
    private String deployment;
    private String team;

    RulesUnderLoad(
            Sales sales,
            Door door,
            Ledger ledger,
            TestClock clock,
            RoutingRows rows,
            PoolStore pools,
            TransactionTemplate transaction) {
        this.sales = sales;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
        this.rows = rows;
        this.pools = pools;
        this.transaction = transaction;
    }

    @BeforeEach
    void deployRules() {
        clock.set("2026-03-10T12:00:00Z");
        team = "lanes-" + UUID.randomUUID().toString().substring(0, 8);
        sales.leadGroup("lanes");
        sales.userGroup(team + "-first", "\"whenNobody\": \"LEAVE\"", limited(20, "lan-1", "lan-2"));
        sales.userGroup(team + "-third", "SEQUENTIAL", "lan-2", "lan-3");
        sales.userGroup(team + "-u", overflowing(), limited(10, "lan-4"));
        sales.userGroup(team + "-v", overflowing(), limited(10, "lan-5"));
        // Whom a rule names must exist.
        sales.userGroup(team + "-others", "SEQUENTIAL", "lan-6", "lan-7", "lan-8");
        sales.distribution("{\"method\": \"RULES\"}");
        deployment = rows.deploy(
                Row.users("users", "lan-6", "lan-7", "lan-8"),
                Row.groups("together", false, team + "-first", team + "-third"),
                Row.groups("between", true, team + "-first", team + "-third"),
                Row.groups("a", false, team + "-u"),
                Row.groups("b", false, team + "-v"),
                Row.groups("back", false, team + "-third", team + "-u"),
                Row.groups("back-between", true, team + "-third", team + "-v"));
    }

    @AfterEach
    void takeRulesAway() {
        rows.takeAway(deployment);
        clock.letGo();
    }

    /** Fails without {@code for update} in {@link PoolStore#lock}. */
    @Test
    void users_of_a_rule_take_strict_turns() {
        String pool = "rule:lead-routing/row_users";
        int before = ledger.dealtBy(pool).size();

        Rush.all(lanes("users"));

        assertThat(ledger.dealtBy(pool).stream().skip(before).map(Decision::chosen))
                .containsExactlyElementsOf(IntStream.range(0, LEADS)
                        .mapToObj(i -> List.of("lan-6", "lan-7", "lan-8").get(i % 3))
                        .toList());
        assertThat(ledger.counted(pool)).isEqualTo(ledger.assigned(pool));
    }

    /** Fails without {@code for update} in {@link PoolStore#lock}. */
    @Test
    void members_of_several_groups_are_counted_in_the_first_group_that_has_room() {
        Rush.all(lanes("together"));

        assertThat(ledger.counted("group:" + team + "-first")).isEqualTo(Map.of("lan-1", 20, "lan-2", 20));
        assertThat(ledger.counted("group:" + team + "-third")).isEqualTo(Map.of("lan-2", 45, "lan-3", 65));
        assertThat(ledger.assigned("group:" + team + "-third")).isEqualTo(ledger.counted("group:" + team + "-third"));
    }

    /** Fails without {@code for update} in {@link PoolStore#lock}. */
    @Test
    void groups_that_take_turns_alternate_until_one_is_full() {
        Rush.all(lanes("between"));

        assertThat(ledger.counted("group:" + team + "-first")).isEqualTo(Map.of("lan-1", 20, "lan-2", 20));
        assertThat(ledger.counted("group:" + team + "-third")).isEqualTo(Map.of("lan-2", 55, "lan-3", 55));
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(ledger.wrongTasks("lanes")).isEmpty();
    }

    /**
     * Fails if the pools of overflows are locked one by one as they are come to, instead of all at once: by their ids the groups
     * that overflow come after the one they overflow to.
     */
    @Test
    void overflows_against_rules_in_the_other_order_never_lock_in_a_ring() {
        Map<String, Integer> before = ledger.counted("group:" + team + "-third");

        Rush.all(lanes("a", "back", "b", "back-between"));

        assertThat(ledger.counted("group:" + team + "-u")).isEqualTo(Map.of("lan-4", 10));
        assertThat(ledger.counted("group:" + team + "-v")).isEqualTo(Map.of("lan-5", 10));
        int third = ledger.counted("group:" + team + "-third").values().stream()
                .mapToInt(i -> i)
                .sum();
        assertThat(third - before.values().stream().mapToInt(i -> i).sum()).isEqualTo(LEADS - 20);
        assertThat(ledger.wrongWorkloads()).isEmpty();
    }

    /** Fails without the stripes of kind NEW_POOL: the second insert breaks its transaction. */
    @Test
    void pool_that_nobody_used_before_is_made_once() {
        List<Callable<Turn>> racing = IntStream.range(0, 400)
                .mapToObj(i -> (Callable<Turn>) () -> transaction.execute(status -> {
                    String pool = "rule:new/" + i / 4;
                    return pools.lock(List.of(pool)).get(pool);
                }))
                .toList();

        assertThat(Rush.all(racing)).hasSize(400).containsOnly(Turn.NOBODY_YET);
    }

    private List<Callable<Object>> lanes(String... lanes) {
        return IntStream.range(0, LEADS)
                .mapToObj(i -> (Callable<Object>)
                        () -> door.sendOnce(Map.of("leadGroup", "lanes", "lane", lanes[i % lanes.length])))
                .toList();
    }

    private String overflowing() {
        return "\"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"" + team + "-third\"";
    }

    private static List<String> limited(int dailyLimit, String... users) {
        return List.of(users).stream()
                .map(user -> "{\"user\": \"%s\", \"dailyLimit\": %d}".formatted(user, dailyLimit))
                .toList();
    }
}
