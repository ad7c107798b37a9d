package io.nextup.security;

import io.nextup.problem.http.ProblemType;
import io.nextup.problem.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses for which a servlet was found only after decoding them or taking parameters out.
 *
 * <p>The webapps' own security filter compares the address as it was sent, the servlet container the decoded one: with
 * {@code /camunda/api/%65ngine/} or {@code /camunda/api/engine;x/} a stranger would pass the one and reach the engine through the other.
 */
@Component
@Order(PlainAddress.ORDER)
class PlainAddress extends OncePerRequestFilter {

    /** Before Spring Security's filters (-100), which cannot take such an address apart. */
    static final int ORDER = -200;

    private final ProblemWriter problems;

    PlainAddress(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (plain(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    ProblemType.BAD_INPUT.detail(
                            "This address is taken in its plain form only, without percent-encoding and semicolons."));
        }
    }

    private static boolean plain(HttpServletRequest request) {
        boolean matters = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
                || request.getServletPath().startsWith("/camunda/");
        String address = request.getRequestURI();
        return !matters
                || !address.contains(";") && address.startsWith(request.getContextPath() + request.getServletPath());
    }
}
