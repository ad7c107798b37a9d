package io.nextup.problem.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.nextup.problem.Fault;
import io.nextup.problem.Faults;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds texts that no database can keep: those with a NUL or half of a surrogate pair. */
public final class UnwritableTexts {

    /** What is told of them. */
    public static final String MESSAGE =
            "must not contain the character NUL or half of a surrogate pair; send well-formed Unicode text";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_FAULTS = 50;

    private UnwritableTexts() {}

    /** Whether the text holds a NUL or a surrogate without its other half. */
    public static boolean unwritable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The faults of a JSON document's names and values; what is not JSON is left to whoever reads it for its meaning. */
    static List<Fault> in(byte[] document) {
        List<Fault> faults = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(document)) {
            for (JsonToken token = parser.nextToken();
                    token != null && faults.size() < MOST_FAULTS;
                    token = parser.nextToken()) {
                boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
                if (isText && unwritable(parser.getText())) {
                    faults.add(new Fault(path(parser.getParsingContext(), token), MESSAGE));
                }
            }
        } catch (IOException notJson) {
            return faults;
        }
        return faults;
    }

    /** A faulty name is not repeated: its parent is named instead. */
    private static String path(JsonStreamContext context, JsonToken token) {
        Deque<String> steps = new ArrayDeque<>();
        JsonStreamContext at = token == JsonToken.FIELD_NAME ? context.getParent() : context;
        for (; at != null && !at.inRoot(); at = at.getParent()) {
            if (at.inArray()) {
                steps.push(String.valueOf(at.getCurrentIndex()));
            } else if (at.getCurrentName() != null && !unwritable(at.getCurrentName())) {
                steps.push(Faults.repeatable(at.getCurrentName()));
            }
        }
        return steps.isEmpty() ? "body" : String.join(".", steps);
    }
}
