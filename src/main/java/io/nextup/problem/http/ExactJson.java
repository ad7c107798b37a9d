package io.nextup.problem.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.nextup.problem.BadInput;
import java.io.IOException;
import java.lang.reflect.Type;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** Reads JSON bodies with their numbers exact, and says where one is not well-formed. */
class ExactJson extends MappingJackson2HttpMessageConverter {

    ExactJson(ObjectMapper json) {
        super(json);
    }

    @Override
    public Object read(Type type, Class<?> context, HttpInputMessage message) throws IOException {
        return getObjectMapper().treeToValue(document(message), getJavaType(type, context));
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
        } catch (NumberFormatException e) {
            throw new BadInput("body", "has a number with more digits than a number can have");
        } catch (StreamConstraintsException e) {
            throw new BadInput("body", "is nested too deep, or has a number or a name that is too long");
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
