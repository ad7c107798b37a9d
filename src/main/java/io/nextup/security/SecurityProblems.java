package io.nextup.security;

import io.nextup.problem.http.ProblemType;
import io.nextup.problem.http.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Tells as problems what the security filters refuse. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityProblems.class);

    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            LOG.error("Nobody can log in at the moment", e);
            problems.write(
                    response,
                    ProblemType.UNAVAILABLE.detail(
                            "The users cannot be looked up at the moment; nothing was changed. Try again shortly."));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"NextUp\", charset=\"UTF-8\"");
        problems.write(
                response,
                ProblemType.UNAUTHENTICATED.detail("Send the name and the password of a user by HTTP Basic."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(response, ProblemType.FORBIDDEN.detail("You may not do this."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        problems.write(
                response,
                ProblemType.BAD_INPUT.detail("The address or a header of the request has characters that are not"
                        + " taken here; send it in its plain form."));
    }
}
