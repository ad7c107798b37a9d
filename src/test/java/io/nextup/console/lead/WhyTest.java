package io.nextup.console.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.Decision;
import io.nextup.assignment.Decision.Candidate;
import io.nextup.assignment.DecisionJson;
import io.nextup.lead.AssignedBy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTest {

    private final Why why = new Why(user -> user.substring(0, 1).toUpperCase() + user.substring(1));

    @Test
    void whoever_was_next_is_named_before_the_one_who_followed() {
        assertThat(dealt("SEQUENTIAL", "denise", "denise", atLimit("tom"), able("denise")))
                .isEqualTo("Tom was next but had reached 5 of 5 today; Denise followed.");
    }

    @Test
    void those_passed_over_are_told_from_the_turn_on_and_around_the_end() {
        assertThat(dealt("SEQUENTIAL", "tom", "lewis", able("lewis"), able("tom"), off("denise"), atLimit("mia")))
                .isEqualTo("Denise was next but was not available; Mia had reached 5 of 5 today; Lewis followed.");
    }

    @Test
    void a_plain_turn_is_a_short_sentence() {
        assertThat(dealt("SEQUENTIAL", null, "tom", able("tom"), off("denise"))).isEqualTo("It was Tom's turn.");
    }

    @Test
    void every_method_says_what_it_went_by() {
        assertThat(dealt("RANDOM", null, "tom", able("tom"), able("lewis"), off("denise")))
                .isEqualTo("Tom was drawn among the 2 who could take it.");
        assertThat(dealt("LEAST_LOADED", null, "tom", able("tom"), off("denise")))
                .isEqualTo("Tom had the fewest open leads (Denise was not available).");
        assertThat(dealt("WEIGHTED", null, "tom", able("tom"))).isEqualTo("By the weights it was Tom's turn.");
    }

    @Test
    void why_nobody_got_it_names_everybody() {
        Decision decision = decision("SEQUENTIAL", null, null, atLimit("tom"), off("denise"));
        assertThat(why.of(new Assignment(
                        "1", Instant.EPOCH, null, null, "west", null, null, DecisionJson.write(decision))))
                .isEqualTo("Nobody could take it: Tom had reached 5 of 5 today; Denise was not available.");
    }

    @Test
    void what_people_did_is_told_as_done_by_them() {
        assertThat(why.of(step(AssignedBy.PICK_UP, "tom", "tom"))).isEqualTo("Tom picked it up.");
        assertThat(why.of(step(AssignedBy.RELEASED, null, "mia"))).isEqualTo("Mia handed it back.");
        assertThat(why.of(step(AssignedBy.DUPLICATE, "tom", null)))
                .isEqualTo("Tom owns the lead that this one repeats.");
    }

    private static Assignment step(AssignedBy how, String owner, String by) {
        return new Assignment("1", Instant.EPOCH, owner, how, null, null, by, null);
    }

    private String dealt(String method, String turnBefore, String chosen, Candidate... candidates) {
        String decision = DecisionJson.write(decision(method, turnBefore, chosen, candidates));
        return why.of(
                new Assignment("1", Instant.EPOCH, chosen, AssignedBy.GROUP, "west", "group:west", null, decision));
    }

    private static Decision decision(String method, String turnBefore, String chosen, Candidate... candidates) {
        return new Decision(
                "lead",
                "USER_GROUP",
                null,
                "group:west",
                method,
                List.of(candidates),
                chosen,
                turnBefore,
                chosen,
                null,
                List.of());
    }

    private static Candidate able(String user) {
        return new Candidate(user, true, null, 0, 0, 0, 0, 1, 0);
    }

    private static Candidate off(String user) {
        return new Candidate(user, false, "UNAVAILABLE", 0, 0, 0, 0, 1, 0);
    }

    private static Candidate atLimit(String user) {
        return new Candidate(user, false, "DAILY_LIMIT", 5, 5, 9, 0, 1, 0);
    }
}
