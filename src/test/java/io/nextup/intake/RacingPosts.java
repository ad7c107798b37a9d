package io.nextup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.problem.Refused;
import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The same post sent twice at the same instant, many times over, on every database.
 *
 * <p>Without the stripes of kind REQUEST the second breaks a unique constraint, and its sender is told of a failure.
 */
abstract class RacingPosts {

    private final Sales sales;
    private final Door door;
    private final Ledger ledger;
    private final int pairs;

    RacingPosts(Sales sales, Door door, Ledger ledger, int pairs) {
        this.sales = sales;
        this.door = door;
        this.ledger = ledger;
        this.pairs = pairs;
    }

    @BeforeEach
    void leaveAllToEverybody() {
        // To nobody: no rule matches these.
        sales.distribution("{\"method\": \"RULES\"}");
    }

    @Test
    void two_posts_of_one_external_id_are_one_lead() {
        sales.leadGroup("race-external");

        List<Receipt> receipts = Rush.all(pairs((pair, twin) ->
                door.send(Map.of("leadGroup", "race-external", "source", "race", "externalId", "E" + pair), null)));

        assertThat(ledger.leads("race-external")).isEqualTo(pairs);
        assertOneFirstAndOneReplay(receipts);
    }

    @Test
    void two_posts_of_one_idempotency_key_are_one_lead() {
        sales.leadGroup("race-key");

        List<Receipt> receipts = Rush.all(pairs((pair, twin) -> door.send(
                Map.of("leadGroup", "race-key", "name", "Ann"), new RequestKey("racer", "K" + pair, "same"))));

        assertThat(ledger.leads("race-key")).isEqualTo(pairs);
        assertOneFirstAndOneReplay(receipts);
    }

    @Test
    void of_two_bodies_under_one_key_one_is_a_lead_and_the_other_is_refused() {
        sales.leadGroup("race-body");

        List<Optional<Refused.Reason>> refusals = Rush.all(pairs((pair, twin) -> {
            try {
                door.send(
                        Map.of("leadGroup", "race-body", "name", "Ann " + twin),
                        new RequestKey("racer", "B" + pair, "body " + twin));
                return Optional.<Refused.Reason>empty();
            } catch (Refused e) {
                return Optional.of(e.reason());
            }
        }));

        assertThat(ledger.leads("race-body")).isEqualTo(pairs);
        for (int i = 0; i < refusals.size(); i += 2) {
            assertThat(refusals.subList(i, i + 2))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refused.Reason.UNPROCESSABLE));
        }
    }

    /** Two identities lock two stripes each: crossed, they must not lock them in a ring. */
    @Test
    void keys_and_external_ids_that_cross_never_lock_in_a_ring() {
        sales.leadGroup("race-cross");

        List<Receipt> receipts = Rush.all(pairs((pair, twin) -> {
            Map<String, Object> lead = new HashMap<>(Map.of("leadGroup", "race-cross", "source", "cross"));
            lead.put("externalId", twin == 0 ? "X" + pair : "Y" + pair);
            return door.send(lead, new RequestKey("racer", twin == 0 ? "Y" + pair : "X" + pair, "same"));
        }));

        assertThat(receipts).extracting(Receipt::leadId).doesNotHaveDuplicates();
        assertThat(ledger.leads("race-cross")).isEqualTo(2 * pairs);
    }

    private interface Post<T> {
        T send(int pair, int twin);
    }

    private <T> List<Callable<T>> pairs(Post<T> post) {
        List<Callable<T>> work = new ArrayList<>();
        IntStream.range(0, 2 * pairs).forEach(i -> work.add(() -> post.send(i / 2, i % 2)));
        return work;
    }

    private static void assertOneFirstAndOneReplay(List<Receipt> receipts) {
        for (int i = 0; i < receipts.size(); i += 2) {
            List<Receipt> pair = receipts.subList(i, i + 2);
            assertThat(pair.get(0).leadId()).isNotNull().isEqualTo(pair.get(1).leadId());
            assertThat(pair).extracting(Receipt::known).containsExactlyInAnyOrder(false, true);
        }
    }
}
