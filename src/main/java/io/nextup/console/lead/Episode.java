package io.nextup.console.lead;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.Decision;
import io.nextup.assignment.DecisionJson;
import java.time.Instant;

/**
 * One step of a lead's story of owners, as the page tells it.
 *
 * @param owner what the new owner is called, or null
 * @param why the sentence
 * @param decision what was weighed, or null where nothing was
 */
public record Episode(Instant at, String owner, String why, Decision decision) {

    static Episode of(Assignment assignment, Called called) {
        return new Episode(
                assignment.at(),
                assignment.owner() == null ? null : called.by(assignment.owner()),
                new Why(called::by).of(assignment),
                DecisionJson.read(assignment.decision()));
    }

    /** The rule that decided, or null. */
    public String rule() {
        Decision.Rule rule = decision == null ? null : decision.rule();
        return rule == null
                ? null
                : "Row " + rule.row() + " of " + rule.decision() + " (version " + rule.version()
                        + ") said where it goes.";
    }

    /** The pool that dealt, or null. */
    public String pool() {
        return decision == null || decision.pool() == null ? null : Why.title(decision.pool());
    }

    /** Why the candidate was passed over; for one who was not, that they could take it. */
    public static String reason(Decision.Candidate candidate) {
        return Why.reason(candidate);
    }
}
