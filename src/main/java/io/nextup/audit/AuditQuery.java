package io.nextup.audit;

import java.time.Instant;

/**
 * Which records are asked for; what is null limits nothing.
 *
 * @param from at this instant or later
 * @param to before this instant
 * @param page counted from 0
 */
public record AuditQuery(String by, String kind, String id, Instant from, Instant to, int page, int size) {}
