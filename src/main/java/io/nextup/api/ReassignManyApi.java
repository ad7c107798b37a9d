package io.nextup.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.handling.Actor;
import io.nextup.handling.LeadActions;
import io.nextup.handling.Recipients;
import io.nextup.input.Fields;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.nextup.problem.http.Causes;
import io.nextup.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/leads/reassign}: many leads at once, each by itself, so that one that cannot be does not hold up the others. */
@RestController
@RequestMapping("/api/leads/reassign")
@Tag(name = "Work")
class ReassignManyApi {

    private static final Logger LOG = LoggerFactory.getLogger(ReassignManyApi.class);
    private static final int MOST = 1000;

    /** What became of each lead, in the order in which they were named. */
    @Schema(name = "Reassigned")
    record ReassignedView(List<ResultView> results) {}

    /** What became of one; its owner as it stands now. */
    @Schema(name = "ReassignedLead")
    record ResultView(
            String id,

            @Schema(description = "As if it had been reassigned alone: 200, 400, 404, 409 or, for a fault inside, 500")
            int status,

            String owner,
            @JsonInclude(JsonInclude.Include.NON_NULL) String detail) {}

    private record Read(List<String> ids, Target target) {}

    private final LeadActions actions;
    private final Recipients recipients;
    private final LeadStore leads;
    private final Permitted permitted;

    ReassignManyApi(LeadActions actions, Recipients recipients, LeadStore leads, Permitted permitted) {
        this.actions = actions;
        this.recipients = recipients;
        this.leads = leads;
        this.permitted = permitted;
    }

    @PostMapping
    @Operation(
            summary = "Give many leads to a user or a user group",
            description =
                    "By a manager; up to 1,000 leads, each as if it were reassigned alone. The answer says what became"
                            + " of each. If the database goes away meanwhile it is a 503, and leads before it stay reassigned.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.REASSIGN_MANY))))
    ReassignedView reassign(@RequestBody JsonNode body) {
        Caller caller = permitted.manager();
        Actor actor = new Actor(caller.id(), caller.isManager());
        Read read = Body.read(body, this::read);
        return new ReassignedView(read.ids().stream()
                .map(id -> reassign(id, read.target(), actor))
                .toList());
    }

    private ResultView reassign(String id, Target target, Actor actor) {
        try {
            actions.reassign(id, target.user(), target.userGroup(), actor);
            return result(id, 200, null);
        } catch (RuntimeException e) {
            return refused(id, e);
        }
    }

    private ResultView refused(String id, RuntimeException e) {
        Refused refused = Causes.find(e, Refused.class).orElse(null);
        if (refused != null) {
            return result(id, refused.reason().status(), refused.getMessage());
        }
        if (Causes.find(e, BadInput.class).isPresent()) {
            return result(id, 400, "The user or user group went meanwhile");
        }
        if (Causes.find(e, ConcurrencyFailureException.class).isPresent()) {
            return result(id, 409, "Others changed this lead at the same moment; send it again");
        }
        if (Causes.databaseAway(e)) {
            throw e;
        }
        LOG.error("Lead {} could not be reassigned", id, e);
        return result(id, 500, "Something went wrong inside; the log says what");
    }

    private ResultView result(String id, int status, String detail) {
        return new ResultView(id, status, leads.find(id).map(Lead::owner).orElse(null), detail);
    }

    private Read read(Fields fields) {
        List<String> ids = ids(fields);
        Target target = Target.read(fields);
        recipients.check(target.user(), target.userGroup(), fields.faults());
        return new Read(ids, target);
    }

    private static List<String> ids(Fields fields) {
        int faults = fields.faults().count();
        List<String> ids = fields.texts("ids");
        if (fields.faults().count() > faults) {
            return List.of();
        }
        if (ids == null || ids.isEmpty() || ids.size() > MOST) {
            fields.fault("ids", "expected the ids of 1 to 1,000 leads");
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                fields.fault("ids[" + i + "]", "is named twice");
            }
        }
        return ids;
    }
}
