package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.audit.SettingChanges;
import io.nextup.pool.RepStore;
import io.nextup.problem.Refused;
import io.nextup.security.CurrentUser;
import io.nextup.user.UserSettings;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the switch in Tasklist's header asks and sets.
 *
 * <p>Below the webapps' path, so that it has their session instead of HTTP Basic, and their protection against forged requests.
 * They let strangers through to paths they do not know, hence the question who is acting.
 */
@Hidden
@RestController
@RequestMapping("/camunda/api/nextup/availability")
class TasklistSwitchApi {

    /** Whether there is anything to switch, and how it stands. */
    record Switch(boolean rep, boolean available) {}

    private final UserSettings settings;
    private final SettingChanges changes;
    private final RepStore reps;
    private final CurrentUser currentUser;

    TasklistSwitchApi(UserSettings settings, SettingChanges changes, RepStore reps, CurrentUser currentUser) {
        this.settings = settings;
        this.changes = changes;
        this.reps = reps;
        this.currentUser = currentUser;
    }

    /** An open Tasklist asks every half minute, by which it is heard of. */
    @GetMapping
    Switch look() {
        return of(user());
    }

    @PutMapping
    Switch set(@RequestBody JsonNode body) {
        String user = user();
        boolean available = Body.read(body, fields -> fields.flag("available", true));
        changes.make("user", user, () -> settings.of(user), () -> settings.setAvailable(user, available));
        return of(user);
    }

    private String user() {
        return currentUser
                .acting()
                .orElseThrow(() -> Refused.forbidden("You are logged out; log in to Tasklist again"));
    }

    private Switch of(String user) {
        return new Switch(reps.isRep(user), settings.of(user).available());
    }
}
