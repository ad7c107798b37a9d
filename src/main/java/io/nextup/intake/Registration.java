package io.nextup.intake;

import io.nextup.duplicate.Likeness;
import io.nextup.lead.LeadStore;
import io.nextup.lead.NewLead;
import io.nextup.lock.Stripes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores a lead once: the same external id, or the same idempotency key, is the same lead. */
@Service
public class Registration {

    private final Replays replays;
    private final LeadStore leads;
    private final RequestKeyStore keys;
    private final Likeness likeness;
    private final Stripes stripes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            Replays replays,
            LeadStore leads,
            RequestKeyStore keys,
            Likeness likeness,
            Stripes stripes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.replays = replays;
        this.leads = leads;
        this.keys = keys;
        this.likeness = likeness;
        this.stripes = stripes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores the draft as a lead that nobody owns, or tells which lead it is.
     *
     * <p>First locks its external id and its key until the transaction ends, so that a second post of either waits for the
     * first and then finds its lead.
     *
     * @param key the idempotency key, or null
     * @param processInstance the process instance that the lead is on from now on
     * @throws io.nextup.problem.Refused if the key came with another body before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt register(Draft draft, RequestKey key, String processInstance) {
        stripes.lock(Stripes.Kind.REQUEST, identities(draft, key));
        Optional<Receipt> known =
                replays.ofKey(key).or(() -> replays.ofExternalId(draft.stream(), draft.source(), draft.externalId()));
        if (known.isPresent()) {
            return known.get();
        }
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        leads.insert(new NewLead(
                id,
                draft.stream(),
                draft.leadGroup(),
                draft.status().id(),
                draft.source(),
                draft.externalId(),
                draft.contact(),
                draft.matter(),
                draft.attributes(),
                draft.addedBy(),
                draft.owner(),
                draft.postedBy(),
                now,
                draft.status().callBackAt(now),
                likeness.keysOf(draft.contact()),
                processInstance));
        if (key != null) {
            keys.insert(key, id, now);
        }
        events.publishEvent(new LeadReceived(id, draft.stream()));
        return Receipt.of(id);
    }

    /** Takes back a lead that is refused as a duplicate; its key, if it had one, remembers which lead it repeats. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(String leadId, String duplicateOf) {
        keys.refused(leadId, duplicateOf);
        leads.delete(leadId);
        events.publishEvent(new LeadRefused(leadId));
    }

    /** Deletes a lead that is to be erased, with whatever would tell that it was ever sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String leadId) {
        keys.forget(leadId);
        leads.delete(leadId);
    }

    private static List<String> identities(Draft draft, RequestKey key) {
        List<String> identities = new ArrayList<>();
        if (draft.externalId() != null) {
            identities.add("lead:" + draft.stream() + '\n' + draft.source() + '\n' + draft.externalId());
        }
        if (key != null) {
            identities.add("key:" + key.caller() + '\n' + key.key());
        }
        return identities;
    }
}
