package io.nextup.lead;

import java.time.Instant;

/**
 * Who owns a lead, since when and how they came to it.
 *
 * @param owner null where nobody owns it
 * @param userGroup the user group that dealt it, or null
 * @param acceptBy when the owner loses it unless they save something on it before, or null for never
 */
public record Held(String owner, Instant assignedAt, AssignedBy assignedBy, String userGroup, Instant acceptBy) {

    public static final Held BY_NOBODY = new Held(null, null, null, null, null);
}
