package io.nextup.intake;

import java.util.Set;

/** The names of the fields that a lead may be sent with. */
public final class LeadFields {

    public static final Set<String> ALL = Set.of(
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

    /** Names an attribute may not have: a rule could not tell them from the lead's own. */
    static final Set<String> RESERVED = Set.of("receivedAt", "attributes");

    private LeadFields() {}
}
