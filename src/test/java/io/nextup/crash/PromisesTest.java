package io.nextup.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the checker says of a history that a right database cannot have; the other way round it is {@link Tampering}. */
class PromisesTest {

    private static final Told ANN = new Told("1", "ann", "strict", "s1", "new", false);

    private final History history = new History();
    private final Books books = new Books(Map.of("1", ANN), Map.of("ann", "1"), new HashMap<>());

    @Test
    void right_history_has_no_finding() {
        history.sending("ann");
        history.acknowledged("ann", "1");
        history.told(ANN);
        history.sending("bob");
        history.refused("bob", "1");
        history.raced(new Race("1", List.of("s1"), List.of("This lead is already s1's"), "s1"));
        answered(201);
        answered(503);
        answered(0);

        assertThat(findings()).isEmpty();
    }

    @Test
    void two_ids_of_one_lead_are_found() {
        history.sending("ann");
        history.acknowledged("ann", "1");
        history.acknowledged("ann", "2");

        assertThat(findings())
                .containsExactly("a lead has one id, however often it is sent", "what was acknowledged is there");
    }

    @Test
    void lead_that_was_refused_and_is_there_is_found() {
        history.sending("ann");
        history.refused("ann", "1");

        assertThat(findings()).containsExactly("what was refused is not there");
    }

    @Test
    void lead_that_was_refused_for_nothing_is_found() {
        history.sending("ann");
        history.sending("bob");
        history.refused("bob", "gone");

        assertThat(findings()).containsExactly("what was refused repeats a lead that is there");
    }

    @Test
    void two_winners_of_one_race_are_found() {
        history.sending("ann");
        history.raced(new Race("1", List.of("s1", "s2"), List.of(), "s1"));

        assertThat(findings()).containsExactly("of those who claim at once one gets it");
    }

    @Test
    void race_without_a_winner_is_found() {
        history.sending("ann");
        history.raced(new Race("1", List.of(), List.of(), null));

        assertThat(findings()).containsExactly("of those who claim at once one gets it");
    }

    @Test
    void loser_who_is_told_a_wrong_winner_is_found() {
        history.sending("ann");
        history.raced(new Race("1", List.of("s1"), List.of("This lead is already s2's"), "s1"));

        assertThat(findings()).containsExactly("who claims too late is told who was faster");
    }

    @Test
    void fault_inside_where_a_503_was_due_is_found() {
        history.sending("ann");
        answered(500);
        answered(401);

        assertThat(findings())
                .containsExactly(
                        "who cannot be served now is told so by a 503", "who cannot be served now is told so by a 503");
    }

    @Test
    void row_of_an_import_that_failed_is_found() {
        history.sending("ann");
        history.sending("bob");
        history.importing("i", List.of("ann", "bob"));
        books.imports().put("i", "DONE, 2 rows, 1 failed, 0 refused");

        assertThat(findings())
                .containsExactly("an import that was accepted is done to its last row", "what was imported is there");
    }

    @Test
    void what_a_client_complains_of_is_found() {
        history.sending("ann");
        history.complain("A good lead was refused");

        assertThat(findings()).containsExactly("no client meets what it should not");
    }

    private void answered(int status) {
        history.sent(new Sent(Instant.EPOCH, "a", "ivy", "POST", "/api/leads", "{}", status, "", 1));
    }

    private List<String> findings() {
        return new Promises(history).broken(books).stream().map(Finding::rule).toList();
    }
}
