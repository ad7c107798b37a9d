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
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever uses Tasklist, or has it open in a browser, is present; whoever logs out of it is not. */
@Component
class WebappPresence extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(WebappPresence.class);
    static final String TASKLIST = "tasklist";

    /** The session's attribute in which the webapps keep who is logged in. */
    static final String LOGINS = "authenticatedUser";

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
        NotedAnswer answer = new NotedAnswer(request, response);
        chain.doFilter(request, answer);
        answer.note();
    }

    private static Set<String> loggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object logins = session == null ? null : session.getAttribute(LOGINS);
        Set<String> users = new TreeSet<>();
        if (logins instanceof Authentications known) {
            known.getAuthentications().stream()
                    .filter(login -> login.isAuthorizedForApp(TASKLIST))
                    .map(Authentication::getIdentityId)
                    .forEach(users::add);
        }
        return users;
    }

    /** An answer that is sent only after presence is noted: who reads that they are logged in, or out, can rely on it. */
    private final class NotedAnswer extends OnCommittedResponseWrapper {

        private final HttpServletRequest request;
        private final Set<String> before;

        NotedAnswer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.before = loggedIn(request);
        }

        @Override
        protected void onResponseCommitted() {
            note();
        }

        void note() {
            if (isDisableOnResponseCommitted()) {
                return;
            }
            disableOnResponseCommitted();
            try {
                Set<String> after = loggedIn(request);
                after.forEach(user -> {
                    if (before.contains(user)) {
                        presence.heard(user);
                    } else {
                        presence.came(user);
                    }
                });
                after.addAll(before);
                // Asked again: if they have logged out by another request meanwhile, the notes above came too late.
                after.removeAll(loggedIn(request));
                after.forEach(presence::gone);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Could not keep who is present; it is tried again at the next request", e);
            }
        }
    }
}
