package io.nextup.problem.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies whose content type names none: there is nobody who could read them, and some who would fail trying. */
@Component
@Order(BodyLimit.ORDER - 1)
class PlainContentType extends OncePerRequestFilter {

    private final ProblemWriter problems;

    PlainContentType(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (plain(request.getContentType())) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE.detail(Sentences.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)));
        }
    }

    private static boolean plain(String type) {
        if (type == null || type.isBlank()) {
            return true;
        }
        try {
            MediaType named = MediaType.parseMediaType(type);
            boolean parted = named.isCompatibleWith(MediaType.MULTIPART_FORM_DATA);
            String boundary = named.getParameter("boundary");
            return named.isConcrete()
                    && !(parted
                            && (boundary == null || boundary.replace("\"", "").isEmpty()));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
