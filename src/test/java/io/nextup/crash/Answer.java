package io.nextup.crash;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a client was told in the end.
 *
 * @param repeated whether it had to ask more than once, so that the first time may have done it
 */
record Answer(int status, String body, boolean repeated) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean ok() {
        return status >= 200 && status < 300;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON: " + body, e);
        }
    }

    /** A text of the answer, or null. */
    String text(String field) {
        return json().path(field).textValue();
    }
}
