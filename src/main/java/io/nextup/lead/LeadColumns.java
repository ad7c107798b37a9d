package io.nextup.lead;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The named parameters with which a new lead is written. */
final class LeadColumns {

    private LeadColumns() {}

    static Map<String, Object> of(NewLead lead) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", lead.id());
        columns.put("stream", lead.stream());
        columns.put("leadGroup", lead.leadGroup());
        columns.put("status", lead.status());
        columns.put("source", lead.source());
        columns.put("externalId", lead.externalId());
        columns.put("attributes", Attributes.toJson(lead.attributes()));
        columns.put("campaign", lead.campaign());
        columns.put("addedBy", lead.addedBy());
        columns.put("presetOwner", lead.presetOwner());
        columns.put("postedBy", lead.postedBy());
        columns.put("receivedAt", at(lead.receivedAt()));
        columns.put("callBackAt", at(lead.callBackAt()));
        columns.putAll(of(lead.contact()));
        columns.putAll(of(lead.keys()));
        columns.put("subject", lead.matter().subject());
        columns.put("description", lead.matter().description());
        columns.put("priority", lead.matter().priority());
        columns.put("processInstance", lead.processInstance());
        return columns;
    }

    static Map<String, Object> of(Contact contact) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("name", contact.name());
        columns.put("company", contact.company());
        columns.put("email", contact.email());
        columns.put("phone", contact.phone());
        columns.put("alternatePhone", contact.alternatePhone());
        columns.put("addressLine1", contact.addressLine1());
        columns.put("city", contact.city());
        columns.put("state", contact.state());
        columns.put("postcode", contact.postcode());
        columns.put("country", contact.country());
        return columns;
    }

    static Map<String, Object> of(DuplicateKeys keys) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("emailKey", keys.email());
        columns.put("phoneKey", keys.phone());
        columns.put("alternatePhoneKey", keys.alternatePhone());
        columns.put("nameKey", keys.name());
        columns.put("companyKey", keys.company());
        columns.put("addressKey", keys.address());
        return columns;
    }

    /** As the database takes a time; null stays null. */
    static OffsetDateTime at(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
