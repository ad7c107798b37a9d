package io.nextup.routing;

import java.time.Instant;

/**
 * A deployed version of a stream's decision table.
 *
 * @param comment what its author called it
 * @param author null where NextUp itself deployed it
 */
public record RuleVersion(int number, String comment, String author, Instant at) {}
