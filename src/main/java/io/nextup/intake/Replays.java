package io.nextup.intake;

import io.nextup.distribution.Streams;
import io.nextup.lead.LeadStore;
import io.nextup.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows a lead that was sent before. */
@Component
public class Replays {

    private final LeadStore leads;
    private final RequestKeyStore keys;

    Replays(LeadStore leads, RequestKeyStore keys) {
        this.leads = leads;
        this.keys = keys;
    }

    /**
     * What the key made before; {@code key} may be null.
     *
     * @throws Refused if it came with another body then
     */
    Optional<Receipt> ofKey(RequestKey key) {
        if (key == null) {
            return Optional.empty();
        }
        return keys.find(key).map(made -> {
            if (!made.bodyHash().equals(key.bodyHash())) {
                throw new Refused(
                        Refused.Reason.UNPROCESSABLE,
                        "This Idempotency-Key came with another body before; send a new key with a new lead");
            }
            return new Receipt(made.leadId(), made.duplicateOf(), true);
        });
    }

    /** The keys that are remembered for the lead. */
    public List<SentKey> keysOf(String leadId) {
        return keys.of(leadId);
    }

    /** The lead with this external id; {@code externalId} may be null. */
    Optional<Receipt> ofExternalId(String stream, String source, String externalId) {
        if (externalId == null) {
            return Optional.empty();
        }
        return leads.findByExternalId(stream, source, externalId).map(lead -> new Receipt(lead.id(), null, true));
    }

    /** The lead that these fields name by stream, source and external id, whatever else they hold. */
    public Optional<Receipt> of(RawLead raw) {
        Map<String, Object> fields = raw.fields();
        if (!(fields.get("externalId") instanceof String externalId) || externalId.isBlank()) {
            return Optional.empty();
        }
        String stream = fields.get("stream") instanceof String text && !text.isBlank() ? text : Streams.LEAD;
        String source = fields.get("source") instanceof String text && !text.isBlank() ? text : "";
        boolean storable = Texts.isWritable(externalId) && Texts.isWritable(stream) && Texts.isWritable(source);
        return storable ? ofExternalId(stream, source, externalId) : Optional.empty();
    }
}
