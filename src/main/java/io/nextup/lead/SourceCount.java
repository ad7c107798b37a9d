package io.nextup.lead;

/**
 * How many leads came from where, and what became of them.
 *
 * @param campaign null for those that no campaign brought
 * @param assigned of them, those that have an owner, or had one when they were closed
 * @param converted of them, those whose status has the stage CONVERTED
 */
public record SourceCount(String stream, String source, String campaign, long leads, long assigned, long converted) {}
