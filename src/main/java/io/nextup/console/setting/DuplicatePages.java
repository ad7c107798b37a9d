package io.nextup.console.setting;

import io.nextup.api.DuplicatesApi;
import io.nextup.api.DuplicatesView;
import io.nextup.audit.SettingChanges;
import io.nextup.duplicate.Duplicate;
import io.nextup.duplicate.DuplicateCheck;
import io.nextup.duplicate.DuplicateSetting;
import io.nextup.lead.Contact;
import io.nextup.lead.LeadStore;
import io.nextup.leadgroup.LeadGroupStore;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/duplicates}: when two leads are the same person, and what then. */
@Hidden
@Controller
class DuplicatePages {

    private static final int SHOWN = 20;

    private final DuplicatesApi api;
    private final DuplicateCheck check;
    private final LeadStore leads;
    private final LeadGroupStore leadGroups;
    private final Clock clock;

    DuplicatePages(DuplicatesApi api, DuplicateCheck check, LeadStore leads, LeadGroupStore leadGroups, Clock clock) {
        this.api = api;
        this.check = check;
        this.leads = leads;
        this.leadGroups = leadGroups;
        this.clock = clock;
    }

    /** Posted, so that what is sought stands in no address. */
    @PostMapping("/console/duplicates/try")
    String look(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String company,
            @RequestParam String leadGroup,
            Model model) {
        Contact contact = new Contact(
                orNull(name), orNull(company), orNull(email), orNull(phone), null, null, null, null, null, null);
        List<Duplicate> found = check.look(contact, "lead", leadGroup, clock.instant());
        model.addAttribute("count", found.size());
        model.addAttribute(
                "found",
                found.stream()
                        .limit(SHOWN)
                        .flatMap(duplicate -> leads.find(duplicate.id()).stream())
                        .toList());
        return "console/settings/duplicates :: found";
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @GetMapping("/console/duplicates")
    String main(Model model) {
        DuplicatesView view = api.one();
        model.addAttribute("setting", view);
        model.addAttribute("seen", SettingChanges.version(view));
        model.addAttribute("scopes", DuplicateSetting.Scope.values());
        model.addAttribute("matches", DuplicateSetting.Match.values());
        model.addAttribute("modes", DuplicateSetting.MatchMode.values());
        model.addAttribute("actions", DuplicateSetting.Action.values());
        model.addAttribute("leadGroups", leadGroups.all());
        return "console/settings/duplicates";
    }
}
