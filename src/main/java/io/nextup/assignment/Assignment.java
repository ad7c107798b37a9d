package io.nextup.assignment;

import io.nextup.lead.AssignedBy;
import java.time.Instant;

/**
 * One entry in a lead's story of owners.
 *
 * @param owner the new owner; null where it was taken away or nobody was found
 * @param assignedBy how; null where nobody was found
 * @param countedIn the pool in which it counts, or null
 * @param by who did it; null where NextUp itself dealt
 * @param decision the decision as JSON, or null where nothing was decided
 */
public record Assignment(
        String lead,
        Instant at,
        String owner,
        AssignedBy assignedBy,
        String userGroup,
        String countedIn,
        String by,
        String decision) {}
