package io.nextup.assignment;

import io.nextup.lead.AssignedBy;
import java.time.Instant;

/**
 * To whom a lead is given, and why.
 *
 * @param at the moment at which limits were checked, where any were
 * @param userGroup the user group that deals it, or null
 * @param acceptBy when they lose it unless they save something on it before, or null for never
 * @param countedIn the pool in which it counts, or null
 * @param by who did it; null where NextUp itself dealt
 */
public record Given(
        Instant at,
        String owner,
        AssignedBy how,
        String userGroup,
        Instant acceptBy,
        String countedIn,
        String by,
        Decision decision) {}
