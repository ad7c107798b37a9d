package io.nextup.api;

import io.nextup.intake.Imports;
import io.nextup.intake.LeadImport;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.nextup.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files of leads: {@code /api/leads/import} and {@code /api/imports}. */
@RestController
@Tag(name = "Imports", description = "Files of leads, taken in the background")
class ImportsApi {

    private final Imports imports;
    private final LeadPosting posting;
    private final Permitted permitted;

    ImportsApi(Imports imports, LeadPosting posting, Permitted permitted) {
        this.imports = imports;
        this.posting = posting;
        this.permitted = permitted;
    }

    /** How far an import is; {@code repeated} counts rows whose lead was there already. */
    @Schema(name = "Import")
    record ImportView(
            String id,
            LeadImport.State state,
            int rows,
            int accepted,
            int assigned,
            int unassigned,
            int repeated,
            int refused,
            int failed,
            List<LeadImport.RowError> errors) {}

    @PostMapping(path = "/api/leads/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a CSV file of leads",
            description =
                    "RFC 4180, UTF-8, with a header. Each column fills the field it is named like, or the one that map"
                            + " says (externalId=Lead Number), or becomes an attribute. Answers at once; the import goes on.")
    ResponseEntity<ImportView> begin(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) String leadGroup,
            @RequestParam(required = false) String stream,
            @RequestParam(required = false) String source,
            @Schema(description = "field=Column name, repeatable") MultipartHttpServletRequest form)
            throws IOException {
        Caller caller = permitted.caller();
        var poster = posting.poster(caller);
        // Read as it was sent: Spring would split a single value at its commas.
        String[] mapping = form.getParameterValues("map");
        if (file.isEmpty()) {
            throw new BadInput("file", "expected a CSV file that is not empty");
        }
        String id = imports.begin(
                file.getBytes(), stream, leadGroup, source, mapping == null ? List.of() : List.of(mapping), poster);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(view(imports.find(id).orElseThrow()));
    }

    @GetMapping("/api/imports/{id}")
    @Operation(summary = "How far an import is, and which rows were not taken")
    ImportView one(@PathVariable String id) {
        Caller caller = permitted.caller();
        return imports.find(id)
                .filter(it ->
                        caller.isManager() || caller.id().equals(it.poster().user()))
                .map(this::view)
                .orElseThrow(() -> Refused.notFound("There is no such import"));
    }

    private ImportView view(LeadImport it) {
        LeadImport.Tally tally = it.tally();
        return new ImportView(
                it.id(),
                it.state(),
                tally.rows(),
                tally.accepted(),
                tally.assigned(),
                tally.unassigned(),
                tally.repeated(),
                tally.refused(),
                tally.failed(),
                imports.errors(it.id()));
    }
}
