package io.nextup.routing;

import java.util.List;

/**
 * A row of the decision table that matched, and whom it names.
 *
 * @param id the row's id in the DMN, by which its turn is kept
 * @param row its place in the table, counted from 1
 * @param users the users it names, in the order written, or none
 * @param groups the user groups it names, in the order written, or none
 * @param between whether several groups take turns as groups, instead of their members as one pool
 */
public record MatchedRule(String id, int row, List<String> users, List<String> groups, boolean between) {}
