package io.nextup.console.lead;

import io.nextup.handling.Actor;
import io.nextup.handling.LeadActions;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.nextup.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Managers give leads to a user or a user group, take them away, and set their status. */
@Hidden
@Controller
class MovingLeads {

    private static final int MOST = 100;

    private final LeadActions actions;

    MovingLeads(LeadActions actions) {
        this.actions = actions;
    }

    /** Each by itself: what one is refused for does not stop the others. */
    @PostMapping("/console/leads/reassign")
    String reassign(
            @RequestParam(defaultValue = "") List<String> lead,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes told) {
        if (lead.isEmpty() || lead.size() > MOST) {
            throw new BadInput("lead", "tick between 1 and " + MOST + " leads");
        }
        int moved = 0;
        List<String> refused = new ArrayList<>();
        for (String id : lead) {
            try {
                move(id, to, caller);
                moved++;
            } catch (Refused e) {
                refused.add(e.getMessage());
            }
        }
        told.addFlashAttribute("done", moved == 1 ? "One lead was reassigned." : moved + " leads were reassigned.");
        told.addFlashAttribute("refused", refused.stream().distinct().toList());
        return "redirect:/console/leads" + (lead.size() == 1 && back.equals("lead") ? "/" + lead.get(0) : "");
    }

    @PostMapping("/console/leads/{id}/release")
    String release(@PathVariable String id, @AuthenticationPrincipal Caller caller, RedirectAttributes told) {
        actions.release(id, actor(caller));
        told.addFlashAttribute("done", "It was taken away from its owner.");
        return "redirect:/console/leads/{id}";
    }

    @PostMapping("/console/leads/{id}/status")
    String status(
            @PathVariable String id,
            @RequestParam String status,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes told) {
        actions.setStatus(id, status, null, actor(caller));
        told.addFlashAttribute("done", "The status was set.");
        return "redirect:/console/leads/{id}";
    }

    private void move(String id, String to, Caller caller) {
        if (to.startsWith("user:")) {
            actions.reassign(id, to.substring("user:".length()), null, actor(caller));
        } else if (to.startsWith("group:")) {
            actions.reassign(id, null, to.substring("group:".length()), actor(caller));
        } else {
            throw new BadInput("to", "choose a user or a user group");
        }
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.id(), caller.isManager());
    }
}
