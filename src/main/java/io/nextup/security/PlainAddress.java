package io.nextup.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells addresses that a servlet was found for only after decoding them.
 *
 * <p>The webapps' own security filter compares the address as it was sent, the servlet container the decoded one: with
 * {@code /camunda/api/%65ngine/} a stranger passes the one and reaches the engine through the other.
 */
final class PlainAddress {

    private PlainAddress() {}

    /** Whether the address up to the servlet's own part was sent as the container reads it. */
    static boolean isPlain(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath());
    }
}
