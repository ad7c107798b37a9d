package io.nextup.lead;

import java.time.Instant;
import java.util.List;
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
        DuplicateKeys keys,
        String processInstance) {

    private static final String CAMPAIGN = "utmCampaign";
    private static final int LONGEST_CAMPAIGN = 255;

    /** The campaign that brought it, to be counted by; null where none is known, or it is longer than campaigns are. */
    String campaign() {
        return attributes.get(CAMPAIGN) instanceof String campaign && campaign.length() <= LONGEST_CAMPAIGN
                ? campaign
                : null;
    }

    /** The lead as its row has it now, given the number that it got and its attributes as they were written. */
    Lead stored(long number, String writtenAttributes) {
        return new Lead(
                id,
                number,
                stream,
                leadGroup,
                status,
                source,
                externalId,
                contact,
                matter,
                Attributes.fromJson(writtenAttributes),
                null,
                addedBy,
                presetOwner,
                postedBy,
                receivedAt,
                Held.BY_NOBODY,
                Offer.NONE,
                null,
                false,
                callBackAt,
                null,
                processInstance,
                List.of(),
                null);
    }

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "lead " + id;
    }
}
