package io.nextup.console.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.api.DistributionApi;
import io.nextup.api.DuplicatesApi;
import io.nextup.api.LeadGroupsApi;
import io.nextup.api.PickUpApi;
import io.nextup.api.UserGroupsApi;
import io.nextup.api.UsersApi;
import io.nextup.audit.SettingChanges;
import io.nextup.problem.BadInput;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves what was entered on a page of settings, unless somebody else changed it since the page was drawn. */
@Hidden
@Controller
class SavingSettings {

    private static final Set<String> OF_THE_PAGE = Set.of("seen", "_csrf");

    private final SettingChanges changes;
    private final UserGroupsApi userGroups;
    private final UsersApi users;
    private final PickUpApi pickUp;
    private final DistributionApi distribution;
    private final LeadGroupsApi leadGroups;
    private final DuplicatesApi duplicates;

    SavingSettings(
            SettingChanges changes,
            UserGroupsApi userGroups,
            UsersApi users,
            PickUpApi pickUp,
            DistributionApi distribution,
            LeadGroupsApi leadGroups,
            DuplicatesApi duplicates) {
        this.changes = changes;
        this.userGroups = userGroups;
        this.users = users;
        this.pickUp = pickUp;
        this.distribution = distribution;
        this.leadGroups = leadGroups;
        this.duplicates = duplicates;
    }

    @PostMapping("/console/groups/{id}")
    ResponseEntity<Void> group(@PathVariable String id, @RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> userGroups.save(id, json(request)));
        return to(request, "/console/groups/" + id);
    }

    /** The id is entered as well. */
    @PostMapping("/console/new-group")
    ResponseEntity<Void> newGroup(@RequestParam("_id") String id, HttpServletRequest request) {
        changes.unlessChangedSince(SettingChanges.version(null), () -> userGroups.save(needed(id), json(request)));
        return to(request, "/console/groups/" + id);
    }

    @PostMapping("/console/groups/{id}/delete")
    ResponseEntity<Void> deleteGroup(@PathVariable String id, @RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> userGroups.delete(id));
        return to(request, "/console/groups");
    }

    @PostMapping("/console/groups/{id}/pick-up")
    ResponseEntity<Void> pickUp(@PathVariable String id, @RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> pickUp.save(id, json(request)));
        return to(request, "/console/pick-up");
    }

    @PostMapping("/console/users/{id}")
    ResponseEntity<Void> user(@PathVariable String id, @RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> users.save(id, json(request)));
        return to(request, "/console/users/" + id);
    }

    @PostMapping("/console/distribution/{stream}")
    ResponseEntity<Void> stream(@PathVariable String stream, @RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> distribution.save(stream, json(request)));
        return to(request, "/console/distribution");
    }

    @PostMapping("/console/lead-groups/{id}")
    ResponseEntity<Void> leadGroup(@PathVariable String id, @RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> leadGroups.save(id, json(request)));
        return to(request, "/console/lead-groups/" + id);
    }

    /** The id is entered as well. */
    @PostMapping("/console/new-lead-group")
    ResponseEntity<Void> newLeadGroup(@RequestParam("_id") String id, HttpServletRequest request) {
        changes.unlessChangedSince(SettingChanges.version(null), () -> leadGroups.save(needed(id), json(request)));
        return to(request, "/console/lead-groups/" + id);
    }

    @PostMapping("/console/lead-groups/{id}/delete")
    ResponseEntity<Void> deleteLeadGroup(
            @PathVariable String id, @RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> leadGroups.delete(id));
        return to(request, "/console/lead-groups");
    }

    @PostMapping("/console/duplicates")
    ResponseEntity<Void> duplicates(@RequestParam String seen, HttpServletRequest request) {
        changes.unlessChangedSince(seen, () -> duplicates.save(json(request)));
        return to(request, "/console/duplicates");
    }

    private static JsonNode json(HttpServletRequest request) {
        Map<String, String[]> fields = new HashMap<>(request.getParameterMap());
        fields.keySet().removeAll(OF_THE_PAGE);
        // A lead group without a setting of its own sends one all the same, which is hidden.
        fields.keySet().removeIf(name -> name.startsWith("duplicates.") && request.getParameter("_own") == null);
        return FormJson.of(fields);
    }

    private static String needed(String id) {
        if (id.isBlank()) {
            throw new BadInput("id", "is needed");
        }
        return id;
    }

    /** The page is loaded anew as it stands now, also where htmx sent the form. */
    private static ResponseEntity<Void> to(HttpServletRequest request, String page) {
        String address = request.getContextPath() + page + "?saved";
        return request.getHeader("HX-Request") == null
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, address)
                        .build()
                : ResponseEntity.noContent().header("HX-Redirect", address).build();
    }
}
