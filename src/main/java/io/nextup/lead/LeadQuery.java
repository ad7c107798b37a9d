package io.nextup.lead;

import java.util.List;

/**
 * Which leads are asked for; null is any.
 *
 * @param unassigned only those nobody owns
 * @param words to be found in name, company, e-mail, phone or external id
 * @param seenBy who asks, as far as they do not see everything; null sees everything
 * @param page counted from 0
 */
public record LeadQuery(
        String owner,
        Boolean unassigned,
        String userGroup,
        String leadGroup,
        String status,
        String stream,
        String words,
        SeenBy seenBy,
        int page,
        int size) {

    /**
     * Somebody who sees only some leads.
     *
     * @param user sees what they own
     * @param userGroups see what is offered to them
     * @param posted whether they also see what they posted
     */
    public record SeenBy(String user, List<String> userGroups, boolean posted) {}
}
