package io.nextup.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nextup.problem.Faults;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields of one JSON object, read one by one; whatever is wrong with one is collected, and reading goes on. */
public final class Fields {

    /** The longest text a field may hold, in characters. */
    public static final int TEXT = 255;

    private final JsonNode object;
    private final String path;
    private final Faults faults;
    private final Set<String> read = new HashSet<>();

    private Fields(JsonNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** The fields of a body; a body that is no object is a fault. */
    public static Fields of(JsonNode body, Faults faults) {
        if (body == null || !body.isObject()) {
            faults.add("body", "expected a JSON object");
            return new Fields(JsonNodeFactory.instance.objectNode(), "", faults);
        }
        return new Fields(body, "", faults);
    }

    public Faults faults() {
        return faults;
    }

    /** Names a fault of one of these fields. */
    public void fault(String field, String message) {
        faults.add(path + field, message);
    }

    /** A text of up to {@link #TEXT} characters; null where it is absent, null or blank. */
    public String text(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            fault(field, "expected a text");
            return null;
        }
        String text = value.textValue();
        if (text.length() > TEXT) {
            fault(field, "expected at most " + TEXT + " characters");
            return null;
        }
        return text.isBlank() ? null : text;
    }

    /** A text that must be there. */
    public String neededText(String field) {
        int before = faults.count();
        String text = text(field);
        if (text == null && faults.count() == before) {
            fault(field, "is needed");
        }
        return text;
    }

    public boolean flag(String field, boolean otherwise) {
        JsonNode value = value(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            fault(field, "expected true or false");
            return otherwise;
        }
        return value.booleanValue();
    }

    /** A whole number from {@code least} on; {@code otherwise} where it is absent. */
    public Integer number(String field, int least, Integer otherwise) {
        JsonNode value = value(field);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
            fault(field, "expected a whole number, " + least + " or more");
            return otherwise;
        }
        return value.intValue();
    }

    /** An ISO-8601 duration of more than nothing; null where it is absent. */
    public Duration duration(String field) {
        return parsed(field, "a duration such as PT2H", Duration::parse, it -> it.compareTo(Duration.ZERO) > 0);
    }

    /** An ISO-8601 time with its zone or offset; null where it is absent. */
    public Instant instant(String field) {
        return parsed(
                field,
                "a time such as 2030-01-31T09:30:00Z",
                text -> OffsetDateTime.parse(text).toInstant(),
                it -> true);
    }

    private <T> T parsed(String field, String expected, Function<String, T> parser, Predicate<T> allowed) {
        String text = text(field);
        try {
            T value = text == null ? null : parser.apply(text);
            if (value == null || allowed.test(value)) {
                return value;
            }
        } catch (DateTimeException e) {
            // Told below, as what is not allowed is.
        }
        fault(field, "expected " + expected);
        return null;
    }

    /** One of the names of an enum. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        String name = text(field);
        if (name == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        fault(field, "expected one of " + names(type));
        return otherwise;
    }

    /** A list of texts; null where it is absent. */
    public List<String> texts(String field) {
        JsonNode value = list(field);
        if (value == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isTextual()) {
                texts.add(value.get(i).textValue());
            } else {
                fault(field + "[" + i + "]", "expected a text");
            }
        }
        return texts;
    }

    /** A list of objects; empty where it is absent. */
    public List<Fields> objects(String field) {
        JsonNode value = list(field);
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i).isObject()) {
                objects.add(new Fields(value.get(i), path + field + "[" + i + "].", faults));
            } else {
                fault(field + "[" + i + "]", "expected an object");
            }
        }
        return objects;
    }

    /** An object; null where it is absent or null. */
    public Fields object(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            fault(field, "expected an object");
            return null;
        }
        return new Fields(value, path + field + ".", faults);
    }

    /** The names of all fields that were sent. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Names every field that was sent but not read as a fault. */
    public void nothingElse() {
        names().stream()
                .filter(name -> !read.contains(name))
                .forEach(name -> fault(Faults.repeatable(name), "is not a field here"));
    }

    private JsonNode list(String field) {
        JsonNode value = value(field);
        if (value != null && !value.isArray()) {
            fault(field, "expected a list");
            return null;
        }
        return value;
    }

    /** The value, or null where it is absent or null. */
    public JsonNode value(String field) {
        read.add(field);
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
