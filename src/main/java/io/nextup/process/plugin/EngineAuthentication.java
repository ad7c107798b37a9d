package io.nextup.process.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is acting as the engine knows it: set by its webapps and for engine REST, on the current thread. */
@Component
public class EngineAuthentication {

    private final IdentityService identityService;

    public EngineAuthentication(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The user as whom the engine works on this thread; empty in jobs and at the start. */
    public Optional<String> userId() {
        return Optional.ofNullable(identityService.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** The groups of the user as whom the engine works on this thread; none in jobs, at the start and for strangers. */
    public Set<String> groups() {
        return Optional.ofNullable(identityService.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /** Has the engine take the acting user for one of these groups only, until the call that is being answered is over. */
    public void inGroups(UnaryOperator<List<String>> groups) {
        Authentication acting = identityService.getCurrentAuthentication();
        identityService.setAuthentication(
                acting.getUserId(), groups.apply(acting.getGroupIds()), acting.getTenantIds());
    }

    /** Does the work as the engine itself, so that no authorization hides anything, and then restores who was acting. */
    public <T> T asEngine(Supplier<T> work) {
        Authentication before = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            identityService.setAuthentication(before);
        }
    }
}
