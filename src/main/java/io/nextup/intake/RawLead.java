package io.nextup.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A lead as somebody sent it, not yet checked.
 *
 * @param fields what is named like a field of a lead
 * @param attributes everything else
 */
public record RawLead(Map<String, Object> fields, Map<String, Object> attributes) {

    /** Takes apart what came in one map: what is no field is an attribute. */
    public static RawLead sorted(Map<String, ?> values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> attributes = new LinkedHashMap<>();
        values.forEach((name, value) -> (LeadFields.ALL.contains(name) ? fields : attributes).put(name, value));
        return new RawLead(fields, attributes);
    }

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "a lead with " + fields.size() + " fields and " + attributes.size() + " attributes";
    }
}
