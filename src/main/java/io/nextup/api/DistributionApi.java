package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.audit.SettingChanges;
import io.nextup.distribution.Distribution;
import io.nextup.distribution.DistributionSettings;
import io.nextup.distribution.StreamMethod;
import io.nextup.distribution.Streams;
import io.nextup.input.Fields;
import io.nextup.problem.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/distribution}: how each stream distributes. */
@RestController
@RequestMapping("/api/distribution")
@Tag(name = "Distribution", description = "How each stream distributes")
public class DistributionApi {

    private final DistributionSettings settings;
    private final SettingChanges changes;
    private final Permitted permitted;

    DistributionApi(DistributionSettings settings, SettingChanges changes, Permitted permitted) {
        this.settings = settings;
        this.changes = changes;
        this.permitted = permitted;
    }

    @GetMapping
    @Operation(summary = "How every stream distributes")
    List<DistributionView> all() {
        permitted.reader();
        return Streams.ALL.stream().map(settings::of).map(DistributionView::of).toList();
    }

    /** As it stands, for those who may read settings; a 404 where there is none. */
    @GetMapping("/{stream}")
    @Operation(summary = "How a stream distributes")
    public DistributionView one(@PathVariable String stream) {
        permitted.reader();
        return DistributionView.of(settings.of(known(stream)));
    }

    /** Replaces the whole setting, for a manager; every fault of the body is told in one {@link io.nextup.problem.BadInput}. */
    @PutMapping("/{stream}")
    @Operation(
            summary = "Set how a stream distributes",
            description = "A method without the user or group it needs is refused.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DistributionView.class),
                                            examples = @ExampleObject(Examples.DISTRIBUTION))))
    public ResponseEntity<DistributionView> save(@PathVariable String stream, @RequestBody JsonNode body) {
        permitted.manager();
        known(stream);
        Distribution distribution = Body.read(body, fields -> read(stream, fields));
        boolean created = changes.make(
                "distribution",
                stream,
                () -> DistributionView.of(settings.of(stream)),
                () -> settings.save(distribution));
        return Saved.answer(created, DistributionView.of(distribution));
    }

    private Distribution read(String stream, Fields fields) {
        Resources.sameId(fields, stream);
        Distribution distribution = new Distribution(
                stream,
                fields.choice("method", StreamMethod.class, StreamMethod.RULES),
                fields.text("user"),
                fields.text("userGroup"),
                fields.flag("onlineOnly", false),
                fields.text("fallback"),
                fields.flag("fallThrough", false),
                fields.flag("adderKeepsLead", false));
        settings.check(distribution, fields.faults());
        return distribution;
    }

    private static String known(String stream) {
        if (!Streams.ALL.contains(stream)) {
            throw Refused.notFound("There is no such stream; there is " + String.join(", ", Streams.ALL));
        }
        return stream;
    }
}
