package io.nextup.crash;

import com.fasterxml.jackson.databind.JsonNode;

/** A lead as a client was last told that it stands. */
record Told(String id, String name, String leadGroup, String owner, String status, boolean closed) {

    static Told of(JsonNode lead) {
        return new Told(
                lead.path("id").textValue(),
                lead.path("name").textValue(),
                lead.path("leadGroup").textValue(),
                lead.path("owner").textValue(),
                lead.path("status").textValue(),
                lead.path("closed").booleanValue());
    }

    static Told of(Answer answer) {
        return of(answer.json());
    }
}
