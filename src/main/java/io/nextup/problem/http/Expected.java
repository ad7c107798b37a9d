package io.nextup.problem.http;

import java.util.Set;

/** Says in a caller's words what a parameter of a Java type must be. */
final class Expected {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, short.class, Integer.class, Long.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

    private Expected() {}

    static String of(Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (TRUTH.contains(type)) {
            return "must be true or false";
        }
        if (WHOLE.contains(type)) {
            return "must be a whole number in range";
        }
        return "must be a text";
    }
}
