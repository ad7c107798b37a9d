package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.assignment.AssignmentStore;
import io.nextup.intake.Intake;
import io.nextup.intake.RawLead;
import io.nextup.intake.Receipt;
import io.nextup.intake.RequestKey;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadListStore;
import io.nextup.lead.LeadQuery;
import io.nextup.lead.LeadStore;
import io.nextup.problem.Faults;
import io.nextup.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/leads}: posting leads, and looking at them. */
@RestController
@RequestMapping("/api/leads")
@Tag(name = "Leads", description = "Posting leads, looking at them, and asking why")
class LeadsApi {

    private final Intake intake;
    private final LeadPosting posting;
    private final LeadStore leads;
    private final LeadListStore lists;
    private final AssignmentStore assignments;
    private final LeadViews views;
    private final Sight sight;
    private final Permitted permitted;

    LeadsApi(
            Intake intake,
            LeadPosting posting,
            LeadStore leads,
            LeadListStore lists,
            AssignmentStore assignments,
            LeadViews views,
            Sight sight,
            Permitted permitted) {
        this.intake = intake;
        this.posting = posting;
        this.leads = leads;
        this.lists = lists;
        this.assignments = assignments;
        this.views = views;
        this.sight = sight;
        this.permitted = permitted;
    }

    @PostMapping
    @Operation(
            summary = "Post a lead",
            description =
                    "Answers with the lead as it stands after it was distributed. The same externalId of a source, or the"
                            + " same Idempotency-Key, is the same lead: the second post changes nothing and answers 200.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LeadPost.class),
                                            examples = @ExampleObject(Examples.LEAD))),
            responses = {
                @ApiResponse(responseCode = "201", description = "A new lead"),
                @ApiResponse(responseCode = "200", description = "It had been sent before; nothing changed"),
                @ApiResponse(responseCode = "400", description = "Every fault is named; nothing was stored"),
                @ApiResponse(responseCode = "409", description = "It repeats another lead, and repeats are refused"),
                @ApiResponse(responseCode = "422", description = "The Idempotency-Key came with another body before")
            })
    ResponseEntity<LeadView> post(
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
            @RequestBody JsonNode body) {
        Caller caller = permitted.caller();
        var poster = posting.poster(caller);
        RawLead raw = posting.read(body);
        RequestKey key = posting.key(caller, idempotencyKey, body);
        Receipt receipt = intake.receive(raw, poster, key);
        if (receipt.refused()) {
            throw new DuplicateRefused(leads.find(receipt.duplicateOf())
                    .filter(lead -> sight.sees(lead, caller))
                    .map(Lead::id)
                    .orElse(null));
        }
        LeadView view = views.of(receipt.leadId());
        URI location = URI.create("/api/leads/" + view.id());
        return receipt.known()
                ? ResponseEntity.ok()
                        .location(location)
                        .header("Idempotent-Replayed", "true")
                        .body(view)
                : ResponseEntity.created(location).body(view);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A lead as it stands")
    LeadView one(@PathVariable String id) {
        return views.of(sight.lead(id, permitted.caller()));
    }

    @GetMapping
    @Operation(summary = "Leads, newest first", description = "Only those the caller may see.")
    PageView list(
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) Boolean unassigned,
            @RequestParam(required = false) String userGroup,
            @RequestParam(required = false) String leadGroup,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String stream,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Faults faults = new Faults();
        Pages.check(page, size, faults);
        faults.throwIfAny();
        LeadQuery query = new LeadQuery(
                Pages.orNull(owner),
                unassigned,
                Pages.orNull(userGroup),
                Pages.orNull(leadGroup),
                Pages.orNull(status),
                Pages.orNull(stream),
                Pages.orNull(q),
                sight.limits(permitted.caller()),
                page,
                size);
        return new PageView(views.of(lists.page(query)), page, size, lists.count(query));
    }

    @GetMapping("/{id}/assignments")
    @Operation(summary = "Every change of owner and every time nobody was found, oldest first, and why")
    List<AssignmentView> assignments(@PathVariable String id) {
        Lead lead = sight.lead(id, permitted.caller());
        return assignments.of(lead.id()).stream().map(AssignmentView::of).toList();
    }
}
