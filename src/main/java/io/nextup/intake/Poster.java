package io.nextup.intake;

/**
 * Who sends a lead.
 *
 * @param user null where NextUp itself does
 * @param mayPreset whether they may choose its owner and say who added it
 * @param rep whether they are a rep, whom a lead they send is added by
 */
public record Poster(String user, boolean mayPreset, boolean rep) {}
