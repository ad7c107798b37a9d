package io.nextup.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.nextup.assignment.Assignment;
import io.nextup.assignment.Decision;
import io.nextup.lead.AssignedBy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A change of owner, or a time nobody was found, and why. */
@Schema(name = "Assignment")
public record AssignmentView(
        Instant at,
        String owner,
        AssignedBy assignedBy,
        String userGroup,
        boolean counted,
        String by,

        @JsonRawValue @Schema(implementation = Decision.class)
        String decision) {

    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.at(),
                assignment.owner(),
                assignment.assignedBy(),
                assignment.userGroup(),
                assignment.countedIn() != null,
                assignment.by(),
                assignment.decision());
    }
}
