package io.nextup.security;

import io.nextup.audit.Acting;
import io.nextup.process.plugin.EngineAuthentication;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting on the current thread. */
@Component
public class CurrentUser implements Acting {

    private final EngineAuthentication engine;

    CurrentUser(EngineAuthentication engine) {
        this.engine = engine;
    }

    /** The caller of the present HTTP request; without one it is a 401. */
    public Caller require() {
        return caller().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is logged in here."));
    }

    /** Through the webapps, engine REST or /api; empty for jobs and the start. */
    @Override
    public Optional<String> acting() {
        return engine.userId().or(() -> caller().map(Caller::id));
    }

    private static Optional<Caller> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }
}
