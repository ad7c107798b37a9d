package io.nextup.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;

/** Values as engine REST writes variables. */
final class FormValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** As the engine itself writes dates. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private FormValues() {}

    static VariableValueDto variable(Object value) {
        VariableValueDto variable = new VariableValueDto();
        variable.setType(type(value));
        variable.setValue(plain(value));
        variable.setValueInfo(Map.of());
        return variable;
    }

    static String type(Object value) {
        if (value == null) {
            return "Null";
        }
        if (value instanceof Instant) {
            return "Date";
        }
        return value instanceof Collection ? "Json" : "String";
    }

    static Object plain(Object value) {
        if (value instanceof Instant at) {
            return DATE.format(at);
        }
        return value instanceof Collection ? json(value) : value;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows of texts can be written as JSON", e);
        }
    }
}
