package io.nextup.lead;

import java.time.Instant;
import java.util.Map;

/** A lead that was checked and is about to be stored; the fields mean what they mean in {@link Lead}. */
public record NewLead(
        String id,
        String stream,
        String leadGroup,
        String status,
        String source,
        String externalId,
        Contact contact,
        Matter matter,
        Map<String, Object> attributes,
        String addedBy,
        String presetOwner,
        String postedBy,
        Instant receivedAt,
        Instant callBackAt,
        DuplicateKeys keys) {

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "lead " + id;
    }
}
