package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.input.Fields;
import io.nextup.webform.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a text, or texts by language. */
final class WordingReader {

    private static final int MOST_LANGUAGES = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private WordingReader() {}

    /** The wording; null where it is absent or faulty. */
    static Wording read(Fields fields, String field, int longest) {
        JsonNode value = fields.value(field);
        if (value == null) {
            return null;
        }
        if (isText(value, longest)) {
            return Wording.of(value.textValue());
        }
        if (!value.isObject() || value.isEmpty() || value.size() > MOST_LANGUAGES) {
            fields.fault(
                    field,
                    "expected a text of up to " + longest + " characters, or such texts by language, as"
                            + " {\"en\": \"Name\", \"de\": \"Name\"}");
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.properties().forEach(text -> {
            if (!LANGUAGE.matcher(text.getKey()).matches()) {
                fields.fault(field, "expected languages such as en, de or pt-BR");
            } else if (!isText(text.getValue(), longest)) {
                fields.fault(field + "." + text.getKey(), "expected a text of up to " + longest + " characters");
            } else {
                texts.put(text.getKey(), text.getValue().textValue());
            }
        });
        return texts.size() == value.size() ? new Wording(null, texts) : null;
    }

    /** The wording, which must be there. */
    static Wording needed(Fields fields, String field, int longest) {
        if (fields.value(field) == null) {
            fields.fault(field, "is needed");
        }
        return read(fields, field, longest);
    }

    /** A language tag; null where it is absent or faulty. */
    static String language(Fields fields, String field) {
        String language = fields.text(field);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            fields.fault(field, "expected a language such as en, de or pt-BR");
            return null;
        }
        return language;
    }

    /** As it was read: a text, or texts by language. */
    static Object shown(Wording wording) {
        return wording == null || wording.plain() != null
                ? wording == null ? null : wording.plain()
                : wording.byLanguage();
    }

    private static boolean isText(JsonNode value, int longest) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= longest;
    }
}
