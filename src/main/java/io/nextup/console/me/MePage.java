package io.nextup.console.me;

import io.nextup.audit.SettingChanges;
import io.nextup.console.lead.Called;
import io.nextup.pool.GroupStore;
import io.nextup.pool.Preview;
import io.nextup.pool.Standing;
import io.nextup.pool.UserGroup;
import io.nextup.security.Caller;
import io.nextup.user.UserSettings;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/me}: next in which group, counts against limits, skipped when and why, and the switch for availability. */
@Hidden
@Controller
class MePage {

    /**
     * The rep in one of their groups.
     *
     * @param here where they stand
     * @param next whether the next lead is theirs
     * @param skips when they were passed over lately, and why
     */
    record Place(UserGroup group, Standing here, boolean next, List<Skip> skips) {}

    private final UserSettings settings;
    private final SettingChanges changes;
    private final GroupStore groups;
    private final Preview preview;
    private final SkipStore skips;
    private final Called.Asking asking;

    MePage(
            UserSettings settings,
            SettingChanges changes,
            GroupStore groups,
            Preview preview,
            SkipStore skips,
            Called.Asking asking) {
        this.settings = settings;
        this.changes = changes;
        this.groups = groups;
        this.preview = preview;
        this.skips = skips;
        this.asking = asking;
    }

    @GetMapping("/console/me")
    String me(@AuthenticationPrincipal Caller caller, Model model) {
        String user = caller.id();
        model.addAttribute("me", asking.about(List.of(user)).by(user));
        model.addAttribute("person", settings.of(user));
        model.addAttribute(
                "places",
                groups.groupsOf(user).stream()
                        .flatMap(group -> groups.find(group).stream())
                        .flatMap(group -> place(group, user).stream())
                        .toList());
        return "console/me/me";
    }

    @PostMapping("/console/me/available")
    String available(@RequestParam boolean available, @AuthenticationPrincipal Caller caller) {
        String user = caller.id();
        changes.make("user", user, () -> settings.of(user), () -> settings.setAvailable(user, available));
        return "redirect:/console/me";
    }

    private Optional<Place> place(UserGroup group, String user) {
        Preview.View view = preview.of(group);
        return view.standings().stream()
                .filter(standing -> standing.user().equals(user))
                .findFirst()
                .map(standing -> new Place(group, standing, user.equals(view.next()), skips.of(group.id(), user)));
    }
}
