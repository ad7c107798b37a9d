package io.nextup.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.handling.Actor;
import io.nextup.handling.LeadActions;
import io.nextup.handling.LeadErasure;
import io.nextup.handling.WorkDone;
import io.nextup.input.Fields;
import io.nextup.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/leads/{id}/…}: picking up, working, handing back, reassigning, erasing. */
@RestController
@RequestMapping("/api/leads/{id}")
@Tag(name = "Work", description = "Picking up, working, handing back, reassigning, erasing")
class LeadActionsApi {

    private record NewStatus(String status, Instant callBackAt) {}

    private final LeadActions actions;
    private final LeadErasure erasure;
    private final LeadViews views;
    private final Sight sight;
    private final Permitted permitted;

    LeadActionsApi(LeadActions actions, LeadErasure erasure, LeadViews views, Sight sight, Permitted permitted) {
        this.actions = actions;
        this.erasure = erasure;
        this.views = views;
        this.sight = sight;
        this.permitted = permitted;
    }

    @PostMapping("/pick-up")
    @Operation(
            summary = "Pick the lead up",
            description = "Of two who come at once one gets it, the other is told who did.")
    LeadView pickUp(@PathVariable String id) {
        Caller caller = permitted.caller();
        // What somebody else has is no longer offered, but whoever was late is told who has it.
        actions.pickUp(id, actor(caller));
        return view(id);
    }

    @PostMapping("/release")
    @Operation(summary = "Hand the lead back", description = "By its owner or a manager.")
    LeadView release(@PathVariable String id) {
        Caller caller = seeing(id);
        actions.release(id, actor(caller));
        return view(id);
    }

    @PostMapping("/reassign")
    @Operation(
            summary = "Give the lead to a user or a user group",
            description = "By a manager. A group deals it by its own method, turn and limits.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "user", value = Examples.REASSIGN_USER),
                                                @ExampleObject(name = "group", value = Examples.REASSIGN_GROUP)
                                            })))
    LeadView reassign(@PathVariable String id, @RequestBody JsonNode body) {
        Caller caller = seeing(id);
        permitted.manager();
        Target target = Body.read(body, Target::read);
        actions.reassign(id, target.user(), target.userGroup(), actor(caller));
        return view(id);
    }

    @PostMapping("/request-reassign")
    @Operation(
            summary = "Ask for the lead to be reassigned",
            description = "By its owner, who keeps it until a manager decides.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(Examples.NOTE))))
    LeadView requestReassign(@PathVariable String id, @RequestBody(required = false) JsonNode body) {
        Caller caller = seeing(id);
        String note = body == null ? null : Body.read(body, LeadActionsApi::note);
        actions.requestReassign(id, note, actor(caller));
        return view(id);
    }

    @PostMapping("/status")
    @Operation(
            summary = "Set the status",
            description =
                    "By its owner or a manager. A status that closes ends the work; a manager's open status opens again."
                            + " callBackAt, in the future, goes before what the status asks for.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "status", value = Examples.STATUS),
                                                @ExampleObject(name = "call back", value = Examples.CALL_BACK)
                                            })))
    LeadView status(@PathVariable String id, @RequestBody JsonNode body) {
        Caller caller = seeing(id);
        NewStatus status =
                Body.read(body, fields -> new NewStatus(fields.neededText("status"), fields.instant("callBackAt")));
        actions.setStatus(id, status.status(), status.callBackAt(), actor(caller));
        return view(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erase the lead", description = "By an administrator. The person's data is gone everywhere.")
    void erase(@PathVariable String id) {
        seeing(id);
        permitted.administrator();
        erasure.erase(id);
    }

    private Caller seeing(String id) {
        Caller caller = permitted.caller();
        sight.lead(id, caller);
        return caller;
    }

    private LeadView view(String id) {
        return views.of(id);
    }

    private static String note(Fields fields) {
        JsonNode note = fields.value("note");
        if (note != null && (!note.isTextual() || note.textValue().length() > WorkDone.LONGEST_NOTE)) {
            fields.fault("note", "expected a text of at most " + WorkDone.LONGEST_NOTE + " characters");
            return null;
        }
        return note == null ? null : note.textValue();
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.id(), caller.isManager());
    }
}
