package io.nextup.routing;

import java.util.Map;

/** The routing decision of a stream, in its latest deployed version. */
public interface RoutingRules {

    /**
     * Asks the decision table {@code <stream>-routing}; a row that cannot be evaluated for this lead does not match, and
     * a field or attribute that is not in {@code fields} is null.
     *
     * @param fields the lead's fields and attributes by name: texts, {@code BigDecimal}s, booleans, nulls, and
     *     {@code receivedAt} as a {@code java.time.ZonedDateTime}
     */
    Matches match(String stream, Map<String, Object> fields);
}
