package io.nextup.problem.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.nextup.problem.BadInput;
import io.nextup.problem.Faults;
import java.io.IOException;
import java.lang.reflect.Type;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/**
 * Reads JSON so that every fault of a body is told at once.
 *
 * <p>Jackson stops at the first value that does not fit. Here that value is noted and taken out, and the rest is tried again,
 * until it fits: then there are no faults, or all are known.
 */
class FaultNamingConverter extends MappingJackson2HttpMessageConverter {

    private static final int MOST_FAULTS = 50;

    FaultNamingConverter(ObjectMapper json) {
        super(json);
    }

    @Override
    public Object read(Type type, Class<?> context, HttpInputMessage message) throws IOException {
        JavaType javaType = getJavaType(type, context);
        JsonNode document = document(message);
        Faults faults = new Faults();
        for (int i = 0; i < MOST_FAULTS; i++) {
            try {
                Object value = getObjectMapper().treeToValue(document, javaType);
                faults.throwIfAny();
                return value;
            } catch (JsonMappingException e) {
                Causes.find(e, BadInput.class)
                        .ifPresent(own -> own.faults().forEach(fault -> faults.add(fault.field(), fault.message())));
                if (!MisfitValue.of(e).takeOut(document, faults)) {
                    break;
                }
            }
        }
        faults.throwIfAny();
        throw new BadInput("body", Expected.of(javaType.getRawClass()));
    }

    private JsonNode document(HttpInputMessage message) throws IOException {
        JsonNode document;
        try {
            // Without this, an amount such as 0.1 would pass through a binary fraction on its way to a BigDecimal.
            document = getObjectMapper()
                    .reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .readTree(message.getBody());
        } catch (JsonProcessingException e) {
            throw new BadInput("body", malformed(e));
        }
        if (document == null || document.isMissingNode()) {
            throw new HttpMessageNotReadableException("The body is missing.", message);
        }
        return document;
    }

    private static String malformed(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String message = "must be well-formed JSON that names no field twice";
        return at == null ? message : message + "; see line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
