package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.audit.SettingChanges;
import io.nextup.handling.PickUpSettings;
import io.nextup.input.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/user-groups/{id}/pick-up}: what a user group's members may pick up. */
@RestController
@RequestMapping("/api/user-groups/{id}/pick-up")
@Tag(name = "User groups")
public class PickUpApi {

    private final PickUpSettings settings;
    private final SettingChanges changes;
    private final Permitted permitted;

    PickUpApi(PickUpSettings settings, SettingChanges changes, Permitted permitted) {
        this.settings = settings;
        this.changes = changes;
        this.permitted = permitted;
    }

    /** As it stands, for those who may read settings; a 404 where there is none. */
    @GetMapping
    @Operation(summary = "Per lead group the statuses in which members may pick up")
    public Map<String, List<String>> one(@PathVariable String id) {
        permitted.reader();
        return settings.of(id);
    }

    /** Replaces the whole setting, for a manager; every fault of the body is told in one {@link io.nextup.problem.BadInput}. */
    @PutMapping
    @Operation(
            summary = "Set in which statuses members may pick up",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.PICK_UP))))
    public Map<String, List<String>> save(@PathVariable String id, @RequestBody JsonNode body) {
        permitted.manager();
        Map<String, List<String>> ticks = Body.read(body, PickUpApi::read);
        Map<String, Set<String>> changed =
                changes.make("pick-up", id, () -> settings.of(id), () -> settings.replace(id, ticks));
        settings.follow(changed);
        return settings.of(id);
    }

    private static Map<String, List<String>> read(Fields fields) {
        Map<String, List<String>> ticks = new LinkedHashMap<>();
        for (String leadGroup : fields.names()) {
            // What can be no lead group's id may be anything, so it is not repeated.
            List<String> statuses = Ids.isId(leadGroup) ? fields.texts(leadGroup) : unknown(fields, leadGroup);
            if (statuses != null) {
                ticks.put(leadGroup, statuses);
            }
        }
        return ticks;
    }

    private static List<String> unknown(Fields fields, String leadGroup) {
        fields.value(leadGroup);
        fields.fault("body", "names a lead group that does not exist; GET /api/lead-groups lists them");
        return null;
    }
}
