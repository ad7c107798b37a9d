package io.nextup.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.assignment.Decision;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyNobodyTest {

    @Test
    void a_limit_is_told_before_whoever_was_not_there_at_all() {
        assertThat(WhyNobody.in(decision("RULES", "SEQUENTIAL", "OFFLINE", "DAILY_LIMIT", "INACTIVE")))
                .isEqualTo("DAILY_LIMIT");
    }

    @Test
    void those_whom_skipped_pools_passed_over_are_heard_as_well() {
        Decision last = decision("RULES", "SEQUENTIAL", "OFFLINE");
        Decision.Skipped first = new Decision.Skipped("group:a", "SEQUENTIAL", candidates("MONTHLY_LIMIT"));

        assertThat(WhyNobody.in(new Decision(
                        "lead",
                        "RULES",
                        null,
                        "group:b",
                        "SEQUENTIAL",
                        last.candidates(),
                        null,
                        null,
                        null,
                        null,
                        List.of(first))))
                .isEqualTo("MONTHLY_LIMIT");
    }

    @Test
    void where_nobody_was_to_get_it_the_method_says_why() {
        assertThat(WhyNobody.in(decision("FREE_FOR_ALL", null))).isEqualTo("FREE_FOR_ALL");
        assertThat(WhyNobody.in(decision("RULES", "PICK_UP"))).isEqualTo("PICK_UP");
        assertThat(WhyNobody.in(decision("RULES", null))).isEqualTo("NOBODY_NAMED");
    }

    private static Decision decision(String method, String poolMethod, String... reasons) {
        return new Decision(
                "lead", method, null, "group:b", poolMethod, candidates(reasons), null, null, null, null, List.of());
    }

    private static List<Decision.Candidate> candidates(String... reasons) {
        return Arrays.stream(reasons)
                .map(reason -> new Decision.Candidate("somebody", false, reason, 0, 0, 0, 0, 1, 0))
                .toList();
    }
}
