package io.nextup.security.sso;

import com.nimbusds.jose.KeySourceException;
import io.nextup.problem.http.ProblemType;
import io.nextup.process.plugin.WebappLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Says on a page why a log-in by the provider did not succeed. */
class NotLoggedIn implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(NotLoggedIn.class);

    private static final int LONGEST = 200;

    private final WebappLogin webapps;

    NotLoggedIn(WebappLogin webapps) {
        this.webapps = webapps;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String again = request.getContextPath() + "/camunda/app/";
        if (e instanceof UserRefused) {
            Page.say(response, HttpStatus.FORBIDDEN, e.getMessage(), again, "Try again");
        } else if (away(e)) {
            LOG.error("Nobody can log in to the webapps at the moment", e);
            response.setHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
            Page.say(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Nobody can log in at the moment. Try again shortly.",
                    again,
                    "Try again");
        } else if (webapps.isLoggedIn(request)) {
            // Two tabs asked the provider at once; the other one was first.
            response.sendRedirect(again);
        } else {
            LOG.warn("A log-in by the provider did not succeed: {}", inOneLine(e.getMessage()));
            Page.say(response, HttpStatus.UNAUTHORIZED, "The log-in did not succeed.", again, "Try again");
        }
    }

    /** The browser may have brought it. */
    private static String inOneLine(String message) {
        String line = String.valueOf(message).replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    private static boolean away(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof AuthenticationServiceException
                        || cause instanceof ResourceAccessException
                        || cause instanceof HttpServerErrorException
                        || cause instanceof KeySourceException);
    }
}
