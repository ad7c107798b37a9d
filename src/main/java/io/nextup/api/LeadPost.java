package io.nextup.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** What may be posted as a lead, for the published contract. */
@Schema(name = "LeadPost", description = "Needed: leadGroup, and one of name, company, email, phone, externalId.")
record LeadPost(
        @Schema(defaultValue = "lead") String stream,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String leadGroup,

        @Schema(description = "The lead group's first where it is not given")
        String status,

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

        @Schema(description = "Of a service case only") String subject,

        @Schema(description = "Of a service case only; up to 10,000 characters")
        String description,

        @Schema(
                description = "Of a service case only; more comes first",
                minimum = "0",
                maximum = "100",
                defaultValue = "50")
        Integer priority,

        @Schema(description = "Texts, numbers, booleans and nulls by name")
        Map<String, Object> attributes,

        String addedBy,

        @Schema(description = "Only from managers and integrators")
        String owner) {}
