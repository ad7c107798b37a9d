package io.nextup.distribution;

import io.nextup.lead.Contact;
import io.nextup.lead.Lead;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What a routing rule may ask of a lead: every field and every attribute by its name. */
final class RuleInputs {

    private RuleInputs() {}

    static Map<String, Object> of(Lead lead) {
        Map<String, Object> inputs = new HashMap<>(lead.attributes());
        inputs.put("stream", lead.stream());
        inputs.put("leadGroup", lead.leadGroup());
        inputs.put("status", lead.status());
        inputs.put("source", lead.source().isEmpty() ? null : lead.source());
        inputs.put("externalId", lead.externalId());
        inputs.put("addedBy", lead.addedBy());
        inputs.put("owner", lead.presetOwner());
        inputs.put("receivedAt", lead.receivedAt().atZone(ZoneOffset.UTC));
        if (lead.stream().equals(Streams.SERVICE_CASE)) {
            inputs.put("subject", lead.matter().subject());
            inputs.put("description", lead.matter().description());
            inputs.put("priority", lead.matter().priority());
        }
        Contact contact = lead.contact();
        inputs.put("name", contact.name());
        inputs.put("company", contact.company());
        inputs.put("email", contact.email());
        inputs.put("phone", contact.phone());
        inputs.put("alternatePhone", contact.alternatePhone());
        inputs.put("addressLine1", contact.addressLine1());
        inputs.put("city", contact.city());
        inputs.put("state", contact.state());
        inputs.put("postcode", contact.postcode());
        inputs.put("country", contact.country());
        return inputs;
    }
}
