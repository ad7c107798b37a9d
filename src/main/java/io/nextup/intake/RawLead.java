package io.nextup.intake;

import io.nextup.distribution.Streams;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A lead as somebody sent it, not yet checked.
 *
 * @param fields what is named like a field of a lead
 * @param attributes everything else
 */
public record RawLead(Map<String, Object> fields, Map<String, Object> attributes) {

    /** Takes apart what came in one map: what is no field of its {@code stream} is an attribute. */
    public static RawLead sorted(Map<String, ?> values) {
        Set<String> known = LeadFields.of(values.get("stream") instanceof String stream ? stream : Streams.LEAD);
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> attributes = new LinkedHashMap<>();
        values.forEach((name, value) -> (known.contains(name) ? fields : attributes).put(name, value));
        return new RawLead(fields, attributes);
    }

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "a lead with " + fields.size() + " fields and " + attributes.size() + " attributes";
    }
}
