package io.nextup.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.leadgroup.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A lead, as every answer gives it. */
@Schema(name = "Lead")
public record LeadView(
        String id,
        String stream,
        String leadGroup,
        String status,
        Stage stage,
        boolean closed,
        String source,
        String externalId,
        String name,
        String company,
        String email,
        String phone,
        String alternatePhone,
        String addressLine1,
        String city,
        String state,
        String postcode,
        String country,
        @JsonUnwrapped MatterView matter,
        Map<String, Object> attributes,
        String note,

        @Schema(description = "When the person is to be called back")
        Instant callBackAt,

        String addedBy,
        Instant receivedAt,
        String owner,
        Instant assignedAt,
        AssignedBy assignedBy,
        String userGroup,

        @Schema(allowableValues = {"ASSIGNED", "UNASSIGNED"})
        String outcome,

        List<String> duplicates,
        String processInstanceId) {

    static LeadView of(Lead lead, Stage stage, List<String> duplicates) {
        return new LeadView(
                lead.id(),
                lead.stream(),
                lead.leadGroup(),
                lead.status(),
                stage,
                lead.closed(),
                lead.source().isEmpty() ? null : lead.source(),
                lead.externalId(),
                lead.contact().name(),
                lead.contact().company(),
                lead.contact().email(),
                lead.contact().phone(),
                lead.contact().alternatePhone(),
                lead.contact().addressLine1(),
                lead.contact().city(),
                lead.contact().state(),
                lead.contact().postcode(),
                lead.contact().country(),
                MatterView.of(lead),
                lead.attributes(),
                lead.note(),
                lead.callBackAt(),
                lead.addedBy(),
                lead.receivedAt(),
                lead.held().owner(),
                lead.held().assignedAt(),
                lead.held().assignedBy(),
                lead.held().userGroup(),
                lead.owner() == null ? "UNASSIGNED" : "ASSIGNED",
                duplicates,
                lead.processInstance());
    }
}
