package io.nextup.process.plugin;

import io.nextup.presence.PresenceKeeping;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever uses Tasklist, or has it open in a browser, is present; whoever logs out of it is not. */
@Component
class WebappPresence extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WebappPresence.class);

    private final PresenceKeeping presence;

    WebappPresence(PresenceKeeping presence) {
        this.presence = presence;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Set<String> before = loggedIn(request);
        chain.doFilter(request, response);
        Set<String> after = loggedIn(request);
        try {
            after.forEach(presence::heard);
            before.stream().filter(user -> !after.contains(user)).forEach(presence::gone);
        } catch (DataAccessException e) {
            LOG.warn("Could not keep who is present; it is tried again at the next request", e);
        }
    }

    private static Set<String> loggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object logins = session == null ? null : session.getAttribute("authenticatedUser");
        Set<String> users = new TreeSet<>();
        if (logins instanceof Authentications known) {
            known.getAuthentications().stream()
                    .map(Authentication::getIdentityId)
                    .forEach(users::add);
        }
        return users;
    }
}
