package io.nextup.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.duplicate.DuplicateSetting.Action;
import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSetting.MatchMode;
import io.nextup.duplicate.DuplicateSetting.Scope;
import io.nextup.intake.Receipt;
import io.nextup.testing.Door;
import io.nextup.testing.Ledger;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person posted twice at the same instant, many times over, on every database. */
abstract class RacingDuplicates {

    private final Sales sales;
    private final Door door;
    private final Ledger ledger;
    private final DuplicateSettings settings;
    private final int pairs;

    RacingDuplicates(Sales sales, Door door, Ledger ledger, DuplicateSettings settings, int pairs) {
        this.sales = sales;
        this.door = door;
        this.ledger = ledger;
        this.settings = settings;
        this.pairs = pairs;
    }

    @BeforeEach
    void leaveAllToEverybody() {
        // To nobody: no rule matches these.
        sales.distribution("{\"method\": \"RULES\"}");
    }

    @AfterEach
    void compareNoMore() {
        settings.saveMain(DuplicateSetting.DEFAULT);
    }

    /** Fails without the stripes of kind PERSON: neither sees the other. */
    @Test
    void one_email_posted_twice_is_one_set() {
        compare("race-email", Action.LINK);

        List<Receipt> receipts = Rush.all(twice(pair -> lead("race-email", "email", "ann" + pair + "@example.com")));

        assertEachPairIsOneSet(receipts);
    }

    /** Fails without the stripes of kind PERSON. */
    @Test
    void one_phone_posted_as_main_and_as_alternate_is_one_set() {
        compare("race-phone", Action.LINK);

        List<Receipt> receipts = Rush.all(IntStream.range(0, 2 * pairs)
                .mapToObj(i -> post(lead("race-phone", i % 2 == 0 ? "phone" : "alternatePhone", phone(i / 2))))
                .toList());

        assertEachPairIsOneSet(receipts);
    }

    /** Fails without the stripes of kind PERSON: both are taken in. */
    @Test
    void of_one_email_posted_twice_one_is_refused_and_told_the_other() {
        compare("race-refuse", Action.REFUSE);

        List<Receipt> receipts = Rush.all(twice(pair -> lead("race-refuse", "email", "bob" + pair + "@example.com")));

        assertThat(ledger.leads("race-refuse")).isEqualTo(pairs);
        for (int i = 0; i < receipts.size(); i += 2) {
            List<Receipt> pair = receipts.subList(i, i + 2);
            assertThat(pair).extracting(Receipt::refused).containsExactlyInAnyOrder(false, true);
            Receipt taken = pair.get(pair.get(0).refused() ? 1 : 0);
            Receipt refused = pair.get(pair.get(0).refused() ? 0 : 1);
            assertThat(refused.duplicateOf()).isEqualTo(taken.leadId());
        }
    }

    /** Fails without the stripes of kind LINK: one of the two newcomers is left in a set of its own. */
    @Test
    void two_newcomers_who_bring_the_same_two_leads_together_end_in_one_set() {
        compare("race-link", Action.LINK);
        List<Receipt> there = Rush.all(IntStream.range(0, 2 * pairs)
                .mapToObj(i -> post(
                        i % 2 == 0
                                ? both(lead("race-link", "phone", "+4420111" + (10000 + i)), "+4420222" + (10000 + i))
                                : both(lead("race-link", "phone", "+4420333" + (10000 + i)), "+4420444" + (10000 + i))))
                .toList());

        List<Receipt> newcomers = Rush.all(IntStream.range(0, 2 * pairs)
                .mapToObj(i -> {
                    int even = i - i % 2 + 10000;
                    int odd = even + 1;
                    return post(
                            i % 2 == 0
                                    ? both(lead("race-link", "phone", "+4420111" + even), "+4420333" + odd)
                                    : both(lead("race-link", "phone", "+4420222" + even), "+4420444" + odd));
                })
                .toList());

        for (int i = 0; i < there.size(); i += 2) {
            List<Receipt> four = new ArrayList<>(there.subList(i, i + 2));
            four.addAll(newcomers.subList(i, i + 2));
            assertOneSet(four);
        }
    }

    private void compare(String leadGroup, Action action) {
        sales.leadGroup(leadGroup);
        settings.saveMain(
                new DuplicateSetting(Scope.ALL, null, Set.of(Match.EMAIL, Match.PHONE), MatchMode.ANY, action, false));
    }

    private static Map<String, Object> lead(String leadGroup, String field, String value) {
        return Map.of("leadGroup", leadGroup, field, value);
    }

    private static Map<String, Object> both(Map<String, Object> lead, String alternatePhone) {
        Map<String, Object> both = new HashMap<>(lead);
        both.put("alternatePhone", alternatePhone);
        return both;
    }

    private static String phone(int pair) {
        return "+4420794" + (60000 + pair);
    }

    private List<Callable<Receipt>> twice(IntFunction<Map<String, Object>> lead) {
        return IntStream.range(0, 2 * pairs)
                .mapToObj(i -> post(lead.apply(i / 2)))
                .toList();
    }

    private Callable<Receipt> post(Map<String, Object> lead) {
        return () -> door.send(lead, null);
    }

    private void assertEachPairIsOneSet(List<Receipt> receipts) {
        for (int i = 0; i < receipts.size(); i += 2) {
            assertOneSet(receipts.subList(i, i + 2));
        }
    }

    private void assertOneSet(List<Receipt> receipts) {
        assertThat(ledger.linksOf(receipts.stream().map(Receipt::leadId).toList()))
                .hasSize(1)
                .doesNotContainNull();
    }
}
