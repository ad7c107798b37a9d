package io.nextup.security.sso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that have lasted for long: an open page keeps its session alive for ever, and the provider is asked now and then
 * whether the user still is one.
 */
class SessionAge extends OncePerRequestFilter {

    /** Before Spring Security's filters (-100), which read the console's log-in from the session. */
    static final int ORDER = -110;

    private final Duration longest;
    private final Clock clock;

    SessionAge(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WebappSession.isOlderThan(longest, request, clock.instant())) {
            WebappSession.end(request);
        }
        chain.doFilter(request, response);
    }
}
