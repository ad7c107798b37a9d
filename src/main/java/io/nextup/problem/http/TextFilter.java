package io.nextup.problem.http;

import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses JSON, and query strings, whose texts no database can keep, wherever they are posted: /api, engine REST, webapps.
 *
 * <p>Leads are left to their reader, which names such a text together with every other fault.
 */
@Component
@Order(BodyLimit.ORDER + 1)
class TextFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    TextFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getQueryString() != null && request.getQueryString().contains("%00")) {
            refuse(response, new BadInput("query", UnwritableTexts.MESSAGE));
            return;
        }
        if (!json(request) || request.getRequestURI().equals("/api/leads")) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        List<Fault> faults = UnwritableTexts.in(body);
        if (faults.isEmpty()) {
            chain.doFilter(new ReadRequest(request, body), response);
        } else {
            refuse(response, new BadInput(faults));
        }
    }

    private static boolean json(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    private void refuse(HttpServletResponse response, BadInput input) throws IOException {
        problems.write(response, ApiProblems.problem(input));
    }
}
