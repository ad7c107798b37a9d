package io.nextup.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.nextup.audit.Action;
import io.nextup.audit.AuditRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** One entry of the audit trail. */
@Schema(name = "AuditRecord")
public record AuditView(
        Instant at,

        @Schema(description = "The user's id; null for what NextUp did by itself")
        String by,

        Action action,

        @Schema(example = "user-group") String kind,

        @Schema(example = "tele-sales") String id,

        @JsonRawValue @Schema(implementation = Object.class, description = "Null where there was nothing before")
        String before,

        @JsonRawValue @Schema(implementation = Object.class, description = "Null where there is nothing any more")
        String after) {

    static AuditView of(AuditRecord entry) {
        return new AuditView(
                entry.at(), entry.by(), entry.action(), entry.kind(), entry.id(), entry.before(), entry.after());
    }
}
