package io.nextup.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nextup.intake.Poster;
import io.nextup.intake.RawLead;
import io.nextup.intake.RequestKey;
import io.nextup.pool.RepStore;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.nextup.security.Caller;
import io.nextup.user.Permissions;
import io.nextup.user.PersonStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a lead that is posted, and who posts it. */
@Component
class LeadPosting {

    private static final int LONGEST_KEY = 255;
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private final RepStore reps;
    private final PersonStore persons;

    LeadPosting(RepStore reps, PersonStore persons) {
        this.reps = reps;
        this.persons = persons;
    }

    /** The caller as one who sends leads: managers, integrators, and reps with the permission; else a 403. */
    Poster poster(Caller caller) {
        boolean trusted = caller.isManager() || caller.isIntegrator();
        boolean rep = reps.isRep(caller.id());
        if (!trusted && !(rep && persons.find(caller.id()).permissions().contains(Permissions.CREATE_LEADS))) {
            throw Refused.forbidden("You may not post leads; a manager can give reps the permission createLeads");
        }
        return new Poster(caller.id(), trusted, rep);
    }

    /** The lead in a body; a body that is no object is a fault. */
    RawLead read(JsonNode body) {
        if (!body.isObject()) {
            throw new BadInput("body", "expected a JSON object");
        }
        Map<String, Object> fields = json.convertValue(body, MAP);
        if (!(fields.get("attributes") instanceof Map<?, ?> attributes)) {
            // What is no object stays among the fields, to be named with all other faults.
            fields.remove("attributes", null);
            return new RawLead(fields, Map.of());
        }
        fields.remove("attributes");
        return new RawLead(fields, json.convertValue(attributes, MAP));
    }

    /** The idempotency key; null where none was sent. Two bodies are the same if they hold the same, however written. */
    RequestKey key(Caller caller, String key, JsonNode body) {
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInput("Idempotency-Key", "expected 1 to " + LONGEST_KEY + " characters");
        }
        return new RequestKey(caller.id(), key, hash(body));
    }

    private String hash(JsonNode body) {
        try {
            byte[] canonical = json.writeValueAsString(json.convertValue(body, Object.class))
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A body that was read can be written, and every Java has SHA-256", e);
        }
    }
}
