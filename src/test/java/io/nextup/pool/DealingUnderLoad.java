package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.assignment.Decision;
import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One user group dealt to by sixteen clients at once, exact on every database.
 *
 * <p>Nothing here is ever tried again, so a deadlock is a failure. Without {@code for update} in {@link PoolStore#lock} turns
 * repeat, limits are exceeded and counts are lost.
 */
abstract class DealingUnderLoad {

    private final Sales sales;
    private final Door door;
    private final Ledger ledger;
    private final TestClock clock;
    private final int leads;

    DealingUnderLoad(Sales sales, Door door, Ledger ledger, TestClock clock, int leads) {
        this.sales = sales;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
        this.leads = leads;
    }

    @BeforeEach
    void standStillAtNoon() {
        clock.set("2026-03-10T12:00:00Z");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void sequential_group_deals_in_strict_turn_and_loses_no_count() {
        List<String> members = List.of("seq-1", "seq-2", "seq-3", "seq-4", "seq-5");
        sales.leadGroup("load-seq");
        sales.userGroup("load-seq", "SEQUENTIAL", members.toArray(String[]::new));
        sales.everythingTo("load-seq");

        Rush.times(leads, () -> door.sendOnce(Map.of("leadGroup", "load-seq")));

        List<Decision> dealt = ledger.dealtBy("group:load-seq");
        assertThat(dealt.stream().map(Decision::chosen))
                .containsExactlyElementsOf(IntStream.range(0, leads)
                        .mapToObj(i -> members.get(i % members.size()))
                        .toList());
        assertUnbroken(dealt);
        assertThat(ledger.counted("group:load-seq").values()).hasSize(5).containsOnly(leads / 5);
        assertCountsAgree("load-seq");
        assertThat(ledger.open("load-seq")).isEqualTo(ledger.counted("group:load-seq"));
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(ledger.wrongTasks("load-seq")).isEmpty();
    }

    @Test
    void no_limit_is_exceeded_by_even_one_and_every_limit_is_used_up() {
        sales.leadGroup("load-limit");
        sales.userGroup(
                "load-limit",
                "\"timeZone\": \"Europe/London\"",
                List.of(
                        member("lim-1", percent(15), 0),
                        member("lim-2", 0, percent(20)),
                        member("lim-3", percent(30), percent(25)),
                        member("lim-4", percent(18), percent(18)),
                        member("lim-5", percent(12), percent(50))));
        sales.everythingTo("load-limit");

        Rush.times(leads, () -> door.sendOnce(Map.of("leadGroup", "load-limit")));

        assertThat(ledger.counted("group:load-limit"))
                .isEqualTo(Map.of(
                        "lim-1", percent(15),
                        "lim-2", percent(20),
                        "lim-3", percent(25),
                        "lim-4", percent(18),
                        "lim-5", percent(12)));
        assertCountsAgree("load-limit");
        assertUnbroken(ledger.dealtBy("group:load-limit"));
        List<Decision> nobody = ledger.nobodyFound("load-limit");
        assertThat(nobody).hasSize(percent(10));
        assertThat(nobody).allSatisfy(decision -> assertThat(decision.candidates())
                .extracting(Decision.Candidate::reason)
                .containsExactly("DAILY_LIMIT", "MONTHLY_LIMIT", "MONTHLY_LIMIT", "DAILY_LIMIT", "DAILY_LIMIT"));
        assertThat(ledger.owners("load-limit")).hasSize(percent(90));
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(ledger.wrongTasks("load-limit")).isEmpty();
    }

    @Test
    void weighted_group_gives_everybody_their_exact_share_in_every_round() {
        sales.leadGroup("load-weight");
        sales.userGroup(
                "load-weight",
                "\"method\": \"WEIGHTED\"",
                List.of(weighted("wei-1", 3), weighted("wei-2", 2), weighted("wei-3", 1)));
        sales.everythingTo("load-weight");

        int rounds = leads / 20;
        Rush.times(rounds * 6, () -> door.sendOnce(Map.of("leadGroup", "load-weight")));

        List<String> chosen = ledger.dealtBy("group:load-weight").stream()
                .map(Decision::chosen)
                .toList();
        assertThat(chosen)
                .containsExactlyElementsOf(IntStream.range(0, rounds)
                        .boxed()
                        .flatMap(i -> List.of("wei-1", "wei-2", "wei-1", "wei-3", "wei-2", "wei-1").stream())
                        .toList());
        assertCountsAgree("load-weight");
    }

    private int percent(int percent) {
        return leads * percent / 100;
    }

    private static String member(String user, int dailyLimit, int monthlyLimit) {
        return "{\"user\": \"%s\", \"dailyLimit\": %d, \"monthlyLimit\": %d}".formatted(user, dailyLimit, monthlyLimit);
    }

    private static String weighted(String user, int weight) {
        return "{\"user\": \"%s\", \"weight\": %d}".formatted(user, weight);
    }

    /** Each deal began where the one before it ended: the pool was never read by two at once. */
    private static void assertUnbroken(List<Decision> dealt) {
        assertThat(dealt.get(0).turnBefore()).isNull();
        assertThat(dealt.stream().skip(1).map(Decision::turnBefore))
                .containsExactlyElementsOf(dealt.subList(0, dealt.size() - 1).stream()
                        .map(Decision::turnAfter)
                        .toList());
    }

    private void assertCountsAgree(String group) {
        Map<String, Integer> counted = ledger.counted("group:" + group);
        assertThat(ledger.assigned("group:" + group)).isEqualTo(counted);
        sales.get("/api/user-groups/" + group + "/counts").get("members").forEach(member -> {
            assertThat(member.get("today").intValue())
                    .isEqualTo(counted.get(member.get("user").textValue()));
            assertThat(member.get("thisMonth").intValue())
                    .isEqualTo(counted.get(member.get("user").textValue()));
            assertThat(member.get("open").intValue())
                    .isEqualTo(counted.get(member.get("user").textValue()));
        });
    }
}
