package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.NextUpProperties;
import io.nextup.audit.SettingChanges;
import io.nextup.distribution.DistributionSettings;
import io.nextup.handling.OfferRefresh;
import io.nextup.pool.GroupSettings;
import io.nextup.pool.GroupStore;
import io.nextup.pool.Preview;
import io.nextup.pool.UserGroup;
import io.nextup.problem.Refused;
import io.nextup.security.Grants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/user-groups}: user groups and their counts. */
@RestController
@RequestMapping("/api/user-groups")
@Tag(name = "User groups", description = "Who takes turns, within which limits, and how")
public class UserGroupsApi {

    private static final String KIND = "user-group";

    private final GroupStore groups;
    private final GroupSettings settings;
    private final DistributionSettings distribution;
    private final OfferRefresh offers;
    private final Preview preview;
    private final UserGroupReader reader;
    private final Grants grants;
    private final SettingChanges changes;
    private final Permitted permitted;
    private final String serverZone;

    UserGroupsApi(
            GroupStore groups,
            GroupSettings settings,
            DistributionSettings distribution,
            OfferRefresh offers,
            Preview preview,
            UserGroupReader reader,
            Grants grants,
            SettingChanges changes,
            Permitted permitted,
            NextUpProperties properties) {
        this.groups = groups;
        this.settings = settings;
        this.distribution = distribution;
        this.offers = offers;
        this.preview = preview;
        this.reader = reader;
        this.grants = grants;
        this.changes = changes;
        this.permitted = permitted;
        this.serverZone = properties.timeZone().getId();
    }

    /** All of them, for those who may read settings. */
    @GetMapping
    @Operation(summary = "All user groups that are dealt to")
    public List<UserGroupView> all() {
        permitted.reader();
        return groups.all().stream().map(this::view).toList();
    }

    /** As it stands, for those who may read settings; a 404 where there is none. */
    @GetMapping("/{id}")
    @Operation(summary = "A user group")
    public UserGroupView one(@PathVariable String id) {
        permitted.reader();
        return view(known(id));
    }

    /** Replaces the whole setting, for a manager; every fault of the body is told in one {@link io.nextup.problem.BadInput}. */
    @PutMapping("/{id}")
    @Operation(
            summary = "Create or replace a user group",
            description =
                    "Members are in the order of turns. The identity service's group is made, and gets these members.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = UserGroupView.class),
                                            examples = @ExampleObject(Examples.USER_GROUP))))
    public ResponseEntity<UserGroupView> save(@PathVariable String id, @RequestBody JsonNode body) {
        permitted.manager();
        UserGroupReader.Read read = Body.read(body, fields -> reader.read(Ids.checked(id), fields));
        boolean created = changes.make(KIND, id, () -> setting(id), () -> settings.save(read.group(), read.seats()));
        if (created) {
            grants.grantRep(id);
            offers.refresh(offers.offeredTo(id));
        }
        return Saved.answer(created, view(known(id)));
    }

    /** For a manager; a conflict that says what still depends on it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a user group out of NextUp", description = "The identity service's group stays.")
    public void delete(@PathVariable String id) {
        permitted.manager();
        List<String> offered = offers.offeredTo(id);
        changes.make(KIND, id, () -> setting(id), () -> distribution.deleteUserGroup(id));
        grants.withdrawRep(id);
        offers.refresh(offered);
    }

    @GetMapping("/{id}/counts")
    @Operation(summary = "Counts of the current day and month, and who is next")
    CountsView counts(@PathVariable String id) {
        permitted.reader();
        return CountsView.of(preview.of(known(id)));
    }

    private UserGroup known(String id) {
        return groups.find(id).orElseThrow(() -> Refused.notFound("There is no such user group"));
    }

    /** As the audit trail has it; null where there is none. */
    private UserGroupView setting(String id) {
        return groups.find(id).map(this::view).orElse(null);
    }

    private UserGroupView view(UserGroup group) {
        return UserGroupView.of(group, settings.membersOf(group.id()), serverZone);
    }
}
