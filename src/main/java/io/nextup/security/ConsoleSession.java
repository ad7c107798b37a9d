package io.nextup.security;

import io.nextup.process.plugin.WebappLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The webapps' log-in is the console's too; the user's groups are asked for anew at each request. */
@Component
class ConsoleSession implements SecurityContextRepository {

    private final WebappLogin webapps;
    private final EngineUsers users;

    ConsoleSession(WebappLogin webapps, EngineUsers users) {
        this.webapps = webapps;
        this.users = users;
    }

    /** {@inheritDoc} The deprecated form is the one that has to be written; Spring Security calls it late, and at most once. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return webapps.user(holder.getRequest())
                .map(user -> new SecurityContextImpl(EngineUsers.loggedIn(users.caller(user))))
                .orElseGet(SecurityContextImpl::new);
    }

    /** Nothing is kept beside the webapps' own session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return webapps.isLoggedIn(request);
    }
}
