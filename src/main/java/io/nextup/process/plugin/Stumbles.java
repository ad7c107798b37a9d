package io.nextup.process.plugin;

import io.nextup.problem.http.Causes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.glassfish.jersey.message.internal.HeaderValueException;
import org.springframework.core.NestedExceptionUtils;

/**
 * Where engine REST stumbles over a call that is not as its reference says: a null where something is needed, a header or a
 * number that cannot be written down, a text that is longer than its column.
 */
final class Stumbles {

    private static final Set<Class<?>> OVER_WHAT_IS_NOT_THERE =
            Set.of(NullPointerException.class, StringIndexOutOfBoundsException.class, ClassCastException.class);
    private static final String ENGINE_REST = "org.camunda.bpm.engine.rest.";
    /** The engine's own copy of the library by which it writes JSON. */
    private static final String JSON = "camundajar.impl.com.google.gson.";
    /** How the states of SQL begin that say: not with these values. */
    private static final String BAD_VALUE = "22";

    private Stumbles() {}

    static boolean overInput(Throwable thrown) {
        return Causes.find(thrown, HeaderValueException.class).isPresent()
                || Causes.find(thrown, SQLException.class)
                        .map(SQLException::getSQLState)
                        .filter(state -> state.startsWith(BAD_VALUE))
                        .isPresent()
                || isStumble(NestedExceptionUtils.getMostSpecificCause(thrown));
    }

    private static boolean isStumble(Throwable cause) {
        String where = where(cause);
        return OVER_WHAT_IS_NOT_THERE.contains(cause.getClass()) && where.startsWith(ENGINE_REST)
                || cause instanceof IllegalArgumentException && where.startsWith(JSON);
    }

    /** The class in which it happened, Java's own left out. */
    private static String where(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst()
                .orElse("");
    }
}
