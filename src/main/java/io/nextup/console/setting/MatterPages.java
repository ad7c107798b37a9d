package io.nextup.console.setting;

import io.nextup.api.DistributionApi;
import io.nextup.api.DistributionView;
import io.nextup.api.DuplicatesApi;
import io.nextup.api.LeadGroupView;
import io.nextup.api.LeadGroupsApi;
import io.nextup.api.PickUpApi;
import io.nextup.audit.SettingChanges;
import io.nextup.console.lead.Called;
import io.nextup.distribution.StreamMethod;
import io.nextup.distribution.Streams;
import io.nextup.duplicate.DuplicateSetting;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.leadgroup.Stage;
import io.nextup.pool.GroupStore;
import io.nextup.pool.RepStore;
import io.nextup.pool.UserGroup;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where leads go and what they go through: each stream's distribution, lead groups with their statuses, and pick-up. */
@Hidden
@Controller
class MatterPages {

    /** A setting with what tells its state from another. */
    record Seen<T>(T setting, String version) {

        static <T> Seen<T> of(T setting) {
            return new Seen<>(setting, SettingChanges.version(setting));
        }
    }

    private final DistributionApi distribution;
    private final LeadGroupsApi leadGroups;
    private final PickUpApi pickUp;
    private final DuplicatesApi duplicates;
    private final LeadGroupStore leadGroupStore;
    private final GroupStore groups;
    private final RepStore reps;
    private final Called.Asking asking;

    MatterPages(
            DistributionApi distribution,
            LeadGroupsApi leadGroups,
            PickUpApi pickUp,
            DuplicatesApi duplicates,
            LeadGroupStore leadGroupStore,
            GroupStore groups,
            RepStore reps,
            Called.Asking asking) {
        this.distribution = distribution;
        this.leadGroups = leadGroups;
        this.pickUp = pickUp;
        this.duplicates = duplicates;
        this.leadGroupStore = leadGroupStore;
        this.groups = groups;
        this.reps = reps;
        this.asking = asking;
    }

    @GetMapping("/console/distribution")
    String distribution(Model model) {
        List<String> users = reps.users();
        List<Seen<DistributionView>> streams =
                Streams.ALL.stream().map(distribution::one).map(Seen::of).toList();
        model.addAttribute("streams", streams);
        model.addAttribute("methods", StreamMethod.values());
        model.addAttribute("groups", groups.all());
        model.addAttribute("users", users);
        model.addAttribute("called", asking.about(users));
        return "console/settings/distribution";
    }

    @GetMapping("/console/lead-groups")
    String leadGroups(Model model) {
        model.addAttribute("leadGroups", leadGroupStore.all());
        return "console/settings/lead-groups";
    }

    @GetMapping("/console/lead-groups/{id}")
    String leadGroup(@PathVariable String id, Model model) {
        LeadGroupView view = leadGroups.one(id);
        model.addAttribute("leadGroup", view);
        model.addAttribute("duplicates", view.duplicates() == null ? duplicates.one() : view.duplicates());
        model.addAttribute("matches", DuplicateSetting.Match.values());
        model.addAttribute("seen", SettingChanges.version(view));
        model.addAttribute("stages", Stage.values());
        return "console/settings/lead-group";
    }

    @GetMapping("/console/new-lead-group")
    String newLeadGroup(Model model) {
        model.addAttribute("leadGroup", new LeadGroupView("", "", List.of(), null));
        model.addAttribute("duplicates", duplicates.one());
        model.addAttribute("matches", DuplicateSetting.Match.values());
        model.addAttribute("stages", Stage.values());
        return "console/settings/lead-group";
    }

    /** One user group's grid at a time; the first where none is chosen. */
    @GetMapping("/console/pick-up")
    String pickUp(@RequestParam(defaultValue = "") String group, Model model) {
        List<UserGroup> all = groups.all();
        UserGroup chosen = all.stream()
                .filter(one -> one.id().equals(group))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
        Map<String, List<String>> ticks = chosen == null ? Map.of() : pickUp.one(chosen.id());
        model.addAttribute("groups", all);
        model.addAttribute("chosen", chosen);
        model.addAttribute("ticks", new LinkedHashMap<>(ticks));
        model.addAttribute("seen", SettingChanges.version(ticks));
        model.addAttribute("leadGroups", leadGroupStore.all());
        return "console/settings/pick-up";
    }
}
