package io.nextup.webform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Definitions of forms as they are stored. */
final class WebFormJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private WebFormJson() {}

    static String write(WebForm form) {
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A form must be made of texts, lists and flags", e);
        }
    }

    static WebForm read(String json) {
        try {
            return JSON.readValue(json, WebForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored form is not what forms are stored as", e);
        }
    }
}
