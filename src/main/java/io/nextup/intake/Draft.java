package io.nextup.intake;

import io.nextup.lead.Contact;
import io.nextup.lead.Matter;
import io.nextup.leadgroup.Status;
import java.util.Map;

/**
 * A lead that was checked and is not stored yet.
 *
 * @param source never null
 * @param addedBy the user who added it, or null
 * @param owner whom the caller chose, or null
 * @param postedBy who sent it, or null where NextUp itself did
 */
public record Draft(
        String stream,
        String leadGroup,
        Status status,
        String source,
        String externalId,
        Contact contact,
        Matter matter,
        Map<String, Object> attributes,
        String addedBy,
        String owner,
        String postedBy) {

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "a draft of a lead in " + leadGroup;
    }
}
