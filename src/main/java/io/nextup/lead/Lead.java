package io.nextup.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A lead as it stands.
 *
 * @param number the order in which leads came in
 * @param source never null; no source is the empty text
 * @param matter what a service case has beyond; {@link Matter#NONE} for a lead
 * @param attributes texts, {@code BigDecimal}s, booleans and nulls by name
 * @param presetOwner whom the caller chose as the first owner, or null
 * @param closedAt when it was closed, or null for an open one
 * @param callBackAt when the person is to be called back, or null
 * @param link the set of duplicates it belongs to, or null
 * @param processInstance the root process instance, or null before it is known
 * @param earlierInstances root process instances from before it was opened again
 * @param handlingInstance the process instance that holds its user tasks, or null before there is one
 */
public record Lead(
        String id,
        long number,
        String stream,
        String leadGroup,
        String status,
        String source,
        String externalId,
        Contact contact,
        Matter matter,
        Map<String, Object> attributes,
        String note,
        String addedBy,
        String presetOwner,
        String postedBy,
        Instant receivedAt,
        Held held,
        Offer offer,
        Instant closedAt,
        boolean reassignAsked,
        Instant callBackAt,
        String link,
        String processInstance,
        List<String> earlierInstances,
        String handlingInstance) {

    /** What its process instances are known by. */
    public String businessKey() {
        return externalId == null ? id : externalId;
    }

    /** What people call it: the person's name, else the company's, else the external id. */
    public String called() {
        return Stream.of(contact.name(), contact.company(), externalId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Lead");
    }

    public boolean closed() {
        return closedAt != null;
    }

    public String owner() {
        return held.owner();
    }

    /** When its owner loses it unless they save something on it before; null where they need not, or nobody owns it. */
    public Instant mustBeAcceptedBy() {
        return closed() || held.owner() == null ? null : held.acceptBy();
    }

    /** Whether its owner has saved nothing on it in time. */
    public boolean hasLapsed(Instant now) {
        Instant end = mustBeAcceptedBy();
        return end != null && !end.isAfter(now);
    }

    /** Open and owned by nobody. */
    public boolean isFree() {
        return !closed() && held.owner() == null;
    }

    /** The same lead, open. */
    public Lead opened() {
        return with(held, offer, null, handlingInstance);
    }

    Lead with(Held nowHeld, Offer nowOffered, Instant nowClosedAt, String nowHandledIn) {
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
                attributes,
                note,
                addedBy,
                presetOwner,
                postedBy,
                receivedAt,
                nowHeld,
                nowOffered,
                nowClosedAt,
                reassignAsked,
                callBackAt,
                link,
                processInstance,
                earlierInstances,
                nowHandledIn);
    }

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "lead " + id;
    }
}
