package io.nextup.security;

import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The user who sent the request, with the engine groups they were in when it came. */
public record Caller(String id, Set<String> groups) implements AuthenticatedPrincipal {

    public Caller {
        groups = Set.copyOf(groups);
    }

    @Override
    public String getName() {
        return id;
    }

    /** May do everything. */
    public boolean isAdministrator() {
        return groups.contains(Roles.ADMINISTRATOR);
    }

    /** May do what managers do; an administrator may as well. */
    public boolean isManager() {
        return isAdministrator() || groups.contains(Roles.MANAGER);
    }

    /** Is in the integrators' group; administrators and managers are not for that reason. */
    public boolean isIntegrator() {
        return groups.contains(Roles.INTEGRATOR);
    }

    /** Is in the analysts' group; administrators and managers are not for that reason. */
    public boolean isAnalyst() {
        return groups.contains(Roles.ANALYST);
    }
}
