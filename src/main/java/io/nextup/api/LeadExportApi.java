package io.nextup.api;

import io.nextup.audit.Action;
import io.nextup.audit.AuditTrail;
import io.nextup.lock.TryingAgain;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/leads/{id}/export}: all that is held about a person, for the person. */
@RestController
@RequestMapping("/api/leads/{id}/export")
@Tag(name = "Leads")
class LeadExportApi {

    private final LeadExports exports;
    private final AuditTrail trail;
    private final TryingAgain tryingAgain;
    private final Sight sight;
    private final Permitted permitted;

    LeadExportApi(LeadExports exports, AuditTrail trail, TryingAgain tryingAgain, Sight sight, Permitted permitted) {
        this.exports = exports;
        this.trail = trail;
        this.tryingAgain = tryingAgain;
        this.sight = sight;
        this.permitted = permitted;
    }

    /** Whoever gets it is in the audit trail: there is no answer before that has committed. */
    @GetMapping
    @Operation(
            summary = "All that is held about the person, as a file",
            description = "By managers. That it was read is written in the audit trail.")
    ResponseEntity<LeadExportView> export(@PathVariable String id) {
        sight.lead(id, permitted.caller());
        permitted.manager();
        LeadExportView export = tryingAgain.call(() -> {
            trail.done(Action.EXPORT_READ, "lead", id, null);
            return exports.of(id);
        });
        String file = ContentDisposition.attachment()
                .filename("lead-" + id + ".json")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(export);
    }
}
