package io.nextup.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Decisions as they are stored and told: as JSON. */
public final class DecisionJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private DecisionJson() {}

    /** The decision as JSON; null stays null. */
    public static String write(Decision decision) {
        if (decision == null) {
            return null;
        }
        try {
            return JSON.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be written as JSON", e);
        }
    }

    /** The decision that {@link #write} wrote; null stays null. */
    public static Decision read(String json) {
        if (json == null) {
            return null;
        }
        try {
            return JSON.readValue(json, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored decision is not the JSON it was written as", e);
        }
    }
}
