package io.nextup.security;

import io.nextup.problem.http.ProblemType;
import io.nextup.problem.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site has a browser send: once a user has logged in by the browser's own dialog, it would send
 * their password along. Clients that are not browsers send none of the headers by which this is told.
 */
@Component
@Order(ForeignPages.ORDER)
class ForeignPages extends OncePerRequestFilter {

    /** Before anybody is logged in (-100). */
    static final int ORDER = -190;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ProblemWriter problems;

    ForeignPages(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Forms are there for other sites, and tell their visitors themselves. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || request.getServletPath().startsWith("/forms/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (foreign(request)) {
            problems.write(response, ProblemType.FORBIDDEN.detail("A page of another site may not do this."));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers say so themselves over TLS; without it there is only the site's address, to be compared with ours. */
    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !host(origin).equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    }

    /** Of {@code null}, which stands for a site that will not be named, all. */
    private static String host(String origin) {
        return origin.replaceFirst("^[a-z]+://", "");
    }
}
