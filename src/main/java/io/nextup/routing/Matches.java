package io.nextup.routing;

import java.util.List;

/**
 * What a decision table said of one lead.
 *
 * @param decision the decision's key
 * @param version the version of the deployed decision that was asked
 * @param rules every row that matched, in the table's order: the first wins
 */
public record Matches(String decision, int version, List<MatchedRule> rules) {}
