package io.nextup.security;

import io.nextup.problem.http.ProblemType;
import io.nextup.problem.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the engine work as the caller while engine REST is used, so that its authorizations hold; nobody comes in without one. */
@Component
class EngineRestCaller extends OncePerRequestFilter {

    /** After Spring Security's filters (-100), which say who is calling. */
    static final int ORDER = -60;

    private final IdentityService identityService;
    private final ProblemWriter problems;

    EngineRestCaller(IdentityService identityService, ProblemWriter problems) {
        this.identityService = identityService;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !(login.getPrincipal() instanceof Caller caller)) {
            problems.write(
                    response, ProblemType.UNAUTHENTICATED.detail("Engine REST is not open to those without a log-in."));
            return;
        }
        identityService.setAuthentication(caller.id(), List.copyOf(caller.groups()));
        try {
            chain.doFilter(request, response);
        } finally {
            identityService.clearAuthentication();
        }
    }
}
