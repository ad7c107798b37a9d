package io.nextup.intake;

import io.nextup.distribution.Streams;
import java.util.HashSet;
import java.util.Set;

/** The names of the fields that an item of a stream may be sent with. */
public final class LeadFields {

    private static final Set<String> LEAD = Set.of(
            "stream",
            "leadGroup",
            "status",
            "source",
            "externalId",
            "name",
            "company",
            "email",
            "phone",
            "alternatePhone",
            "addressLine1",
            "city",
            "state",
            "postcode",
            "country",
            "addedBy",
            "owner");

    private static final Set<String> SERVICE_CASE = and(LEAD, Set.of("subject", "description", "priority"));

    /** Names an attribute may not have: a rule could not tell them from the lead's own. */
    public static final Set<String> RESERVED = Set.of("receivedAt", "attributes");

    private LeadFields() {}

    /** Those of a lead, for every stream but service cases. */
    public static Set<String> of(String stream) {
        return Streams.SERVICE_CASE.equals(stream) ? SERVICE_CASE : LEAD;
    }

    /** How many characters a text of the field, or of the attribute, may have. */
    public static int longest(String stream, String name) {
        if (!of(stream).contains(name)) {
            return AttributeReader.LONGEST_TEXT;
        }
        return name.equals("description") ? LeadReader.LONGEST_DESCRIPTION : Texts.LONGEST;
    }

    private static Set<String> and(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
