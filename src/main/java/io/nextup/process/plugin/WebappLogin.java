package io.nextup.process.plugin;

import io.nextup.presence.PresenceKeeping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The webapps' log-in of a user whom somebody else has recognised. */
@Component
public class WebappLogin {

    private static final Logger LOG = LoggerFactory.getLogger(WebappLogin.class);

    private final ProcessEngine engine;
    private final PresenceKeeping presence;

    WebappLogin(@Lazy ProcessEngine engine, PresenceKeeping presence) {
        this.engine = engine;
        this.presence = presence;
    }

    /** Logs the user in as the webapps' own form would: in a new session, so that nobody knows its cookies from before. */
    public void logIn(HttpServletRequest request, String user) {
        UserAuthentication login = AuthenticationUtil.createAuthentication(engine, user);
        AuthenticationUtil.revalidateSession(request, login);
        if (login.isAuthorizedForApp(WebappPresence.TASKLIST)) {
            try {
                presence.came(user);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Could not note that {} is present; it is tried again at the next request", user, e);
            }
        }
    }

    /** Whether somebody is logged in to the webapps in the request's session. */
    public boolean isLoggedIn(HttpServletRequest request) {
        return login(request) != null;
    }

    /** The id of whoever is logged in to the webapps in the request's session. */
    public Optional<String> user(HttpServletRequest request) {
        return Optional.ofNullable(login(request)).map(Authentication::getIdentityId);
    }

    /** Ends the log-in; the user is no longer present. What the session knows of single sign-on is left, to end that as well. */
    public void logOut(HttpServletRequest request) {
        user(request).ifPresent(presence::gone);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WebappPresence.LOGINS);
        }
    }

    /** Whether whoever is logged in may use the webapp. */
    public boolean mayUse(HttpServletRequest request, String webapp) {
        return login(request) instanceof UserAuthentication login && login.isAuthorizedForApp(webapp);
    }

    private Authentication login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WebappPresence.LOGINS) instanceof Authentications logins
                ? logins.getAuthenticationForProcessEngine(engine.getName())
                : null;
    }
}
