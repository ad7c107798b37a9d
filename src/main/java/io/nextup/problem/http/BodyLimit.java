package io.nextup.problem.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over 1 MiB (10 MiB for a CSV import or a deployment) with 413, by their announced length or while they come in.
 *
 * <p>A chunked multipart body to /api is read by the servlet container itself and held by {@code spring.servlet.multipart} instead.
 */
@Component
@Order(BodyLimit.ORDER)
class BodyLimit extends OncePerRequestFilter {

    /** After Spring Security's filters (-100): a stranger's body is not looked at. */
    static final int ORDER = -50;

    private static final long MEBIBYTE = 1024L * 1024;
    private static final long ENVELOPE = 64L * 1024;
    private static final Pattern LARGE = Pattern.compile(
            "/api/leads/import|/console/import(/look)?|/console/rules/[^/]+(/check|/try|/file)?|"
                    + "/engine-rest(/engine/[^/]+)?/deployment/create|/camunda/api/engine/engine/[^/]+/deployment/create");

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(new LimitedRequest(request, limit), response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (Causes.find(e, BodyTooLarge.class).isPresent()) {
                refuse(response);
            } else if (Causes.find(e, BodyTooSlow.class).isPresent()) {
                problems.write(response, ProblemType.TOO_SLOW.detail(new BodyTooSlow().getMessage()));
            } else {
                throw e;
            }
        }
    }

    private static long limit(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        return LARGE.matcher(path).matches() ? 10 * MEBIBYTE + ENVELOPE : MEBIBYTE;
    }

    private void refuse(HttpServletResponse response) throws IOException {
        problems.write(response, ProblemType.TOO_LARGE.detail(new BodyTooLarge().getMessage()));
    }
}
