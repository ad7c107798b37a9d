package io.nextup.console.setting;

import io.nextup.api.UsersApi;
import io.nextup.audit.SettingChanges;
import io.nextup.console.lead.Called;
import io.nextup.problem.BadInput;
import io.nextup.user.Identity;
import io.nextup.user.Presence;
import io.nextup.user.UserSettings;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/users}: who is active and available, and may do what. */
@Hidden
@Controller
class UserPages {

    private static final int PAGE = 25;

    private final UsersApi api;
    private final UserSettings settings;
    private final Identity identity;
    private final Presence presence;
    private final Called.Asking asking;

    UserPages(UsersApi api, UserSettings settings, Identity identity, Presence presence, Called.Asking asking) {
        this.api = api;
        this.settings = settings;
        this.identity = identity;
        this.presence = presence;
        this.asking = asking;
    }

    @GetMapping("/console/users")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        if (page < 0) {
            throw new BadInput("page", "expected a whole number, 0 or more");
        }
        List<String> all = identity.users();
        Called called = asking.about(all);
        String sought = q.strip().toLowerCase(Locale.ROOT);
        List<String> found = all.stream()
                .filter(user ->
                        (user + " " + called.by(user)).toLowerCase(Locale.ROOT).contains(sought))
                .toList();
        List<String> shown = found.stream().skip((long) page * PAGE).limit(PAGE).toList();
        model.addAttribute("q", q);
        model.addAttribute("page", page);
        model.addAttribute("more", (page + 1) * PAGE < found.size());
        model.addAttribute("total", found.size());
        model.addAttribute("called", called);
        model.addAttribute("online", presence.online(shown));
        model.addAttribute("users", shown.stream().map(settings::of).toList());
        return "console/settings/users";
    }

    @GetMapping("/console/users/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("user", api.one(id));
        model.addAttribute("seen", SettingChanges.version(settings.of(id)));
        model.addAttribute("called", asking.about(List.of(id)));
        return "console/settings/user";
    }
}
