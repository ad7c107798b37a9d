package io.nextup.audit;

import java.time.Instant;

/**
 * One entry of the trail.
 *
 * @param by the user's id; null for what NextUp did by itself
 * @param kind what was acted on: {@code user-group}, {@code lead}, …
 * @param id which one
 * @param before as JSON; null where there was nothing before
 * @param after as JSON; null where there is nothing any more
 */
public record AuditRecord(Instant at, String by, Action action, String kind, String id, String before, String after) {}
