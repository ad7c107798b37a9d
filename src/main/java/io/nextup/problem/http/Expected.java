package io.nextup.problem.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in a caller's words what a value of a Java type must be. */
final class Expected {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, short.class, Integer.class, Long.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

    private Expected() {}

    static String of(Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a text";
        }
        if (TRUTH.contains(type)) {
            return "must be true or false";
        }
        if (WHOLE.contains(type)) {
            return "must be a whole number in range";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "must be a number";
        }
        if (type == Duration.class) {
            return "must be an ISO-8601 duration, such as PT30M";
        }
        if (type == Instant.class) {
            return "must be an ISO-8601 instant, such as 2026-01-31T12:00:00Z";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "must be a time zone, such as Europe/London";
        }
        if (type == UUID.class) {
            return "must be a UUID";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }
}
