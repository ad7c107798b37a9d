package io.nextup.intake;

/**
 * An idempotency key.
 *
 * @param bodyHash a hash of the body, by which another body under the same key is told
 */
public record RequestKey(String caller, String key, String bodyHash) {}
