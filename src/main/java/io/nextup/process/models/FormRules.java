package io.nextup.process.models;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nextup.problem.Faults;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at each part of a Camunda form: it is shown in the browsers of people who may do more than whoever wrote it. What Tasklist shows
 * it cleans as well; this is told to the one who deploys.
 */
final class FormRules {

    private static final int DEEPEST = 40;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> COMPONENTS = Set.of(
            "default",
            "text",
            "html",
            "table",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "taglist",
            "radio",
            "select",
            "button",
            "separator",
            "spacer",
            "group",
            "dynamiclist");

    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*/?\\s*(script|iframe|frame|object|embed|form|input|link|meta|base|svg|math|template|img|video|audio|source)\\b"
                    + "|[\\s\"'/]on[a-z]+\\s*=|\\bsrc(set|doc)?\\s*=|@import|url\\s*\\(|expression\\s*\\("
                    + "|(java|vb|live)script\\s*:|data\\s*:\\s*(text|application)/",
            Pattern.CASE_INSENSITIVE);

    void check(String file, byte[] content, Faults faults) {
        JsonNode form;
        try {
            form = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new Unreadable("is no well-formed JSON; save it again in Camunda Modeler");
        } catch (IOException e) {
            throw new Unreadable("cannot be read; save it again in Camunda Modeler");
        }
        if (!form.isObject() || !form.path("id").isTextual()) {
            throw new Unreadable("is no Camunda form with an id; save it again in Camunda Modeler");
        }
        look(file, form, true, faults);
    }

    private static void look(String within, JsonNode part, boolean isComponent, Faults faults) {
        String place = part.path("id").isTextual()
                ? within + ", " + Element.printable(part.path("id").textValue())
                : within;
        if (isComponent && !COMPONENTS.contains(part.path("type").asText())) {
            faults.add(place, "may not be of its type; use texts, HTML views, tables and fields");
        }
        if (part.isTextual() && ACTIVE.matcher(part.textValue()).find()) {
            faults.add(
                    place,
                    "holds what runs or fetches something; use plain HTML without scripts, frames, pictures, url(…) and on…"
                            + " attributes");
        }
        part.properties().forEach(field -> {
            boolean components = field.getKey().equals("components");
            if (field.getValue().isArray()) {
                field.getValue().forEach(inner -> look(place, inner, components, faults));
            } else {
                look(place, field.getValue(), components, faults);
            }
        });
        if (part.isArray()) {
            part.forEach(inner -> look(place, inner, false, faults));
        }
    }
}
