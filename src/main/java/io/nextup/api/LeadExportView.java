package io.nextup.api;

import io.nextup.handling.LeadTraces;
import io.nextup.intake.SentKey;
import io.nextup.mail.OutstandingMail;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that is held about the person of a lead. */
@Schema(name = "LeadExport")
public record LeadExportView(
        @Schema(description = "Another number once a field goes or means something else", example = FORMAT)
        String format,

        Instant exportedAt,
        LeadView lead,

        @Schema(description = "The lead's row in the database, column by column, with what only NextUp itself needs")
        Map<String, Object> stored,

        @Schema(description = "Who got it, when and why; this alone outlives an erasure, without the person")
        List<AssignmentView> assignments,

        @Schema(description = "Open user tasks") List<LeadTraces.OpenTask> tasks,

        @Schema(description = "E-mails to its owners that are still to be sent, or were just sent")
        List<OutstandingMail> mails,

        @Schema(description = "The Idempotency-Keys it was sent with in the last two days")
        List<SentKey> idempotencyKeys,

        @Schema(description = "Where the engine ran it, and with which its external id is kept as a business key")
        List<String> processInstances,

        @Schema(
                description =
                        "From when on it may be erased by itself; null where it is open, or leads are kept for good")
        Instant erasedAfter) {

    static final String FORMAT = "nextup-lead-export/1";
}
