package io.nextup.intake;

import java.time.Instant;

/** An idempotency key with which a lead, or one that was refused because it repeats it, was sent. */
public record SentKey(String caller, String key, Instant receivedAt) {}
