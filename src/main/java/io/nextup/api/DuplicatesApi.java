package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.audit.SettingChanges;
import io.nextup.duplicate.DuplicateSetting;
import io.nextup.duplicate.DuplicateSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/duplicates}: the main setting, by which all lead groups go that have none of their own. */
@RestController
@RequestMapping("/api/duplicates")
@Tag(name = "Duplicates", description = "When two leads are the same person or company, and what then")
public class DuplicatesApi {

    private final DuplicateSettings settings;
    private final SettingChanges changes;
    private final Permitted permitted;

    DuplicatesApi(DuplicateSettings settings, SettingChanges changes, Permitted permitted) {
        this.settings = settings;
        this.changes = changes;
        this.permitted = permitted;
    }

    /** As it stands, for those who may read settings; a 404 where there is none. */
    @GetMapping
    @Operation(summary = "The main setting")
    public DuplicatesView one() {
        permitted.reader();
        return DuplicatesView.of(settings.main());
    }

    /** Replaces the whole setting, for a manager; every fault of the body is told in one {@link io.nextup.problem.BadInput}. */
    @PutMapping
    @Operation(
            summary = "Set the main setting",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DuplicatesView.class),
                                            examples = @ExampleObject(Examples.DUPLICATES))))
    public DuplicatesView save(@RequestBody JsonNode body) {
        permitted.manager();
        DuplicateSetting setting = Body.read(body, DuplicatesView::read);
        changes.make("duplicates", "main", () -> DuplicatesView.of(settings.main()), () -> settings.saveMain(setting));
        return DuplicatesView.of(setting);
    }
}
