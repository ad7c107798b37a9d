package io.nextup.console.setting;

import io.nextup.api.UserGroupView;
import io.nextup.api.UserGroupsApi;
import io.nextup.audit.SettingChanges;
import io.nextup.console.lead.Called;
import io.nextup.pool.GroupStore;
import io.nextup.pool.PoolMethod;
import io.nextup.pool.Preview;
import io.nextup.pool.UserGroup;
import io.nextup.pool.WhenNobody;
import io.nextup.problem.Refused;
import io.nextup.user.Identity;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/groups}: user groups, each with its members in the order of turns and what its settings do now. */
@Hidden
@Controller
class GroupPages {

    private final UserGroupsApi api;
    private final GroupStore groups;
    private final Preview preview;
    private final Identity identity;
    private final Called.Asking asking;

    GroupPages(UserGroupsApi api, GroupStore groups, Preview preview, Identity identity, Called.Asking asking) {
        this.api = api;
        this.groups = groups;
        this.preview = preview;
        this.identity = identity;
        this.asking = asking;
    }

    @GetMapping("/console/groups")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String sought = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("q", q);
        model.addAttribute(
                "groups",
                groups.all().stream()
                        .filter(group -> group.id().toLowerCase(Locale.ROOT).contains(sought)
                                || group.name().toLowerCase(Locale.ROOT).contains(sought))
                        .toList());
        return "console/settings/groups";
    }

    @GetMapping("/console/groups/{id}")
    String one(@PathVariable String id, Model model) {
        UserGroup group = groups.find(id).orElseThrow(() -> Refused.notFound("There is no such user group"));
        Preview.View now = preview.of(group);
        UserGroupView view = api.one(id);
        model.addAttribute("group", view);
        model.addAttribute("seen", SettingChanges.version(view));
        model.addAttribute("now", now);
        model.addAttribute("today", Today.of(now));
        choices(model);
        return "console/settings/group";
    }

    @GetMapping("/console/new-group")
    String fresh(Model model) {
        model.addAttribute(
                "group",
                new UserGroupView(
                        "", "", PoolMethod.SEQUENTIAL, false, null, WhenNobody.LEAVE, null, null, null, List.of()));
        choices(model);
        return "console/settings/group";
    }

    private void choices(Model model) {
        List<String> users = identity.users();
        model.addAttribute("users", users);
        model.addAttribute("called", asking.about(users));
        model.addAttribute("groups", groups.all());
        model.addAttribute("methods", PoolMethod.values());
        model.addAttribute("ways", WhenNobody.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("newcomer", Words.NEWCOMER);
    }
}
