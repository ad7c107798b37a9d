package io.nextup.api;

import io.nextup.distribution.Streams;
import io.nextup.lead.Lead;
import io.swagger.v3.oas.annotations.media.Schema;

/** The fields that only a service case has. */
record MatterView(
        @Schema(description = "Of a service case only") String subject,
        @Schema(description = "Of a service case only") String description,

        @Schema(description = "Of a service case only; more comes first")
        Integer priority) {

    /** Null for a lead, so that its view does not show them. */
    static MatterView of(Lead lead) {
        return lead.stream().equals(Streams.SERVICE_CASE)
                ? new MatterView(
                        lead.matter().subject(),
                        lead.matter().description(),
                        lead.matter().priority())
                : null;
    }
}
