package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.NextUpProperties;
import io.nextup.audit.SettingChanges;
import io.nextup.handling.Freeing;
import io.nextup.input.Fields;
import io.nextup.pool.GroupStore;
import io.nextup.problem.Refused;
import io.nextup.security.Caller;
import io.nextup.user.Identity;
import io.nextup.user.Permissions;
import io.nextup.user.Person;
import io.nextup.user.Presence;
import io.nextup.user.UserSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/users}: who is active, available and permitted to do what. */
@RestController
@RequestMapping("/api/users")
@Tag(name = "Users", description = "Who is active, available, and permitted to do what")
public class UsersApi {

    private final UserSettings settings;
    private final Identity identity;
    private final GroupStore groups;
    private final Presence presence;
    private final Freeing freeing;
    private final SettingChanges changes;
    private final Permitted permitted;
    private final Set<String> defaultPermissions;

    UsersApi(
            UserSettings settings,
            Identity identity,
            GroupStore groups,
            Presence presence,
            Freeing freeing,
            SettingChanges changes,
            Permitted permitted,
            NextUpProperties properties) {
        this.settings = settings;
        this.identity = identity;
        this.groups = groups;
        this.presence = presence;
        this.freeing = freeing;
        this.changes = changes;
        this.permitted = permitted;
        this.defaultPermissions = properties.defaultPermissions();
    }

    @GetMapping
    @Operation(summary = "All users", description = "A rep gets only themselves.")
    List<UserView> all() {
        Caller caller = permitted.reader();
        return identity.users().stream()
                .filter(user -> mayRead(caller, user))
                .map(this::view)
                .toList();
    }

    /** As it stands, for those who may read settings; a 404 where there is none. */
    @GetMapping("/{id}")
    @Operation(summary = "A user")
    public UserView one(@PathVariable String id) {
        Caller caller = permitted.caller();
        if (!mayRead(caller, id)) {
            throw Refused.forbidden("You may read only your own user");
        }
        return view(known(id));
    }

    /** Replaces the whole setting, for a manager; every fault of the body is told in one {@link io.nextup.problem.BadInput}. */
    @PutMapping("/{id}")
    @Operation(
            summary = "Set what a user is and may",
            description = "What a user owns who is not active any more goes back to be offered.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = UserView.class),
                                            examples = @ExampleObject(Examples.USER))))
    public UserView save(@PathVariable String id, @RequestBody JsonNode body) {
        permitted.manager();
        Person person = Body.read(body, fields -> read(known(id), fields));
        changes.make("user", id, () -> settings.of(id), () -> settings.save(person));
        freeing.freeAll();
        return view(id);
    }

    private Person read(String id, Fields fields) {
        Resources.sameId(fields, id);
        List<String> permissions = fields.texts("permissions");
        if (permissions != null && !Permissions.ALL.containsAll(permissions)) {
            fields.fault("permissions", "expected only pickUpLeads and createLeads");
        }
        fields.value("online");
        fields.value("userGroups");
        return new Person(
                id,
                fields.flag("active", true),
                fields.flag("available", true),
                permissions == null ? defaultPermissions : new LinkedHashSet<>(permissions),
                fields.flag("mail", true));
    }

    private static boolean mayRead(Caller caller, String user) {
        return caller.isManager() || caller.isAnalyst() || caller.id().equals(user);
    }

    private String known(String id) {
        if (!identity.userExists(id)) {
            throw Refused.notFound("There is no such user");
        }
        return id;
    }

    private UserView view(String id) {
        return UserView.of(settings.of(id), presence.online(List.of(id)).contains(id), groups.groupsOf(id));
    }
}
