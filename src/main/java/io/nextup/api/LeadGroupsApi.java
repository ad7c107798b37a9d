package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.audit.SettingChanges;
import io.nextup.duplicate.DuplicateSetting;
import io.nextup.duplicate.DuplicateSettings;
import io.nextup.input.Fields;
import io.nextup.leadgroup.LeadGroup;
import io.nextup.leadgroup.LeadGroupSettings;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.problem.Refused;
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

/** {@code /api/lead-groups}: kinds of enquiry with their statuses. */
@RestController
@RequestMapping("/api/lead-groups")
@Tag(name = "Lead groups", description = "Kinds of enquiry, each with its own list of statuses")
public class LeadGroupsApi {

    private record Read(LeadGroup group, DuplicateSetting duplicates) {}

    private final LeadGroupStore store;
    private final LeadGroupSettings settings;
    private final DuplicateSettings duplicates;
    private final SettingChanges changes;
    private final Permitted permitted;

    LeadGroupsApi(
            LeadGroupStore store,
            LeadGroupSettings settings,
            DuplicateSettings duplicates,
            SettingChanges changes,
            Permitted permitted) {
        this.store = store;
        this.settings = settings;
        this.duplicates = duplicates;
        this.changes = changes;
        this.permitted = permitted;
    }

    /** All of them, for those who may read settings. */
    @GetMapping
    @Operation(summary = "All lead groups")
    public List<LeadGroupView> all() {
        permitted.reader();
        return store.all().stream().map(this::view).toList();
    }

    /** As it stands, for those who may read settings; a 404 where there is none. */
    @GetMapping("/{id}")
    @Operation(summary = "A lead group")
    public LeadGroupView one(@PathVariable String id) {
        permitted.reader();
        return view(known(id));
    }

    /** Replaces the whole setting, for a manager; every fault of the body is told in one {@link io.nextup.problem.BadInput}. */
    @PutMapping("/{id}")
    @Operation(
            summary = "Create or replace a lead group",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LeadGroupView.class),
                                            examples = @ExampleObject(Examples.LEAD_GROUP))))
    public ResponseEntity<LeadGroupView> save(@PathVariable String id, @RequestBody JsonNode body) {
        permitted.manager();
        Read read = Body.read(body, fields -> read(Ids.checked(id), fields));
        boolean created = changes.make("lead-group", id, () -> setting(id), () -> {
            boolean fresh = settings.save(read.group());
            duplicates.saveOwn(id, read.duplicates());
            return fresh;
        });
        return Saved.answer(created, view(known(id)));
    }

    /** For a manager; a conflict that says what still depends on it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a lead group", description = "Refused while leads or pick-up ticks name it.")
    public void delete(@PathVariable String id) {
        permitted.manager();
        changes.make("lead-group", id, () -> setting(id), () -> {
            settings.delete(id);
            duplicates.saveOwn(id, null);
        });
    }

    private static Read read(String id, Fields fields) {
        LeadGroup group = LeadGroupView.read(id, fields);
        Fields own = fields.object("duplicates");
        return new Read(group, own == null ? null : DuplicatesView.read(own));
    }

    private LeadGroup known(String id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("There is no such lead group"));
    }

    /** As the audit trail has it; null where there is none. */
    private LeadGroupView setting(String id) {
        return store.find(id).map(this::view).orElse(null);
    }

    private LeadGroupView view(LeadGroup group) {
        return LeadGroupView.of(
                group, duplicates.own(group.id()).map(DuplicatesView::of).orElse(null));
    }
}
