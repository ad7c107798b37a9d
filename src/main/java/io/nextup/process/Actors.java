package io.nextup.process;

import io.nextup.handling.Actor;
import io.nextup.intake.Poster;
import io.nextup.pool.RepStore;
import io.nextup.security.CurrentUser;
import io.nextup.security.Roles;
import io.nextup.user.Identity;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is acting in a step, whichever door they came through. */
@Component
class Actors {

    private final CurrentUser currentUser;
    private final Identity identity;
    private final RepStore reps;

    Actors(CurrentUser currentUser, Identity identity, RepStore reps) {
        this.currentUser = currentUser;
        this.identity = identity;
        this.reps = reps;
    }

    Actor actor() {
        return currentUser
                .acting()
                .map(user -> new Actor(user, isManager(identity.groupsOf(user))))
                .orElse(Actor.NEXTUP);
    }

    Poster poster() {
        return currentUser
                .acting()
                .map(user -> {
                    List<String> groups = identity.groupsOf(user);
                    boolean mayPreset = isManager(groups) || groups.contains(Roles.INTEGRATOR);
                    return new Poster(user, mayPreset, reps.isRep(user));
                })
                .orElseGet(() -> new Poster(null, true, false));
    }

    private static boolean isManager(List<String> groups) {
        return groups.contains(Roles.MANAGER) || groups.contains(Roles.ADMINISTRATOR);
    }
}
