package io.nextup.console.lead;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.AssignmentStore;
import io.nextup.assignment.Decision;
import io.nextup.assignment.DecisionJson;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadListStore;
import io.nextup.lead.LeadQuery;
import io.nextup.lead.LeadStore;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.pool.GroupStore;
import io.nextup.pool.RepStore;
import io.nextup.problem.BadInput;
import io.nextup.problem.Refused;
import io.nextup.process.Diagrams;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /console/leads}: leads to search and filter, and each one's story. */
@Hidden
@Controller
class LeadPages {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 10_000;

    /** What the list is filtered by; blank is any. */
    record Filter(String q, String owner, String userGroup, String leadGroup, String status, Boolean unassigned) {

        LeadQuery query(int page) {
            return new LeadQuery(
                    orNull(owner),
                    Boolean.TRUE.equals(unassigned) ? true : null,
                    orNull(userGroup),
                    orNull(leadGroup),
                    orNull(status),
                    null,
                    orNull(q),
                    null,
                    page,
                    PAGE);
        }

        private static String orNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    private final LeadStore leads;
    private final LeadListStore lists;
    private final AssignmentStore assignments;
    private final LeadGroupStore leadGroups;
    private final GroupStore groups;
    private final RepStore reps;
    private final Diagrams diagrams;
    private final Called.Asking asking;

    LeadPages(
            LeadStore leads,
            LeadListStore lists,
            AssignmentStore assignments,
            LeadGroupStore leadGroups,
            GroupStore groups,
            RepStore reps,
            Diagrams diagrams,
            Called.Asking asking) {
        this.leads = leads;
        this.lists = lists;
        this.assignments = assignments;
        this.leadGroups = leadGroups;
        this.groups = groups;
        this.reps = reps;
        this.diagrams = diagrams;
        this.asking = asking;
    }

    @GetMapping("/console/leads")
    String list(@ModelAttribute("filter") Filter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        if (page < 0 || page > LAST_PAGE) {
            throw new BadInput("page", "expected a whole number from 0 to " + LAST_PAGE);
        }
        List<Lead> found = lists.page(filter.query(page));
        model.addAttribute("leads", found);
        model.addAttribute("total", lists.count(filter.query(page)));
        model.addAttribute("page", page);
        model.addAttribute("more", (page + 1) * PAGE);
        model.addAttribute(
                "called", asking.about(found.stream().map(Lead::owner).toList()));
        model.addAttribute("leadGroups", leadGroups.all());
        recipients(model);
        return "console/leads/list";
    }

    @GetMapping("/console/leads/{id}")
    String one(@PathVariable String id, Model model) {
        Lead lead = leads.find(id).orElseThrow(() -> Refused.notFound("There is no such lead"));
        List<Assignment> story = assignments.of(id);
        Called called = asking.about(Stream.concat(
                        Stream.of(lead.owner(), lead.addedBy(), lead.postedBy()),
                        story.stream().flatMap(LeadPages::named))
                .toList());
        model.addAttribute("lead", lead);
        model.addAttribute("called", called);
        model.addAttribute(
                "story", story.stream().map(step -> Episode.of(step, called)).toList());
        model.addAttribute(
                "duplicates",
                lead.link() == null
                        ? List.of()
                        : leads.linked(List.of(lead.link())).getOrDefault(lead.link(), List.of()).stream()
                                .filter(other -> !other.equals(id))
                                .toList());
        model.addAttribute("leadGroup", leadGroups.find(lead.leadGroup()).orElse(null));
        model.addAttribute(
                "place",
                Stream.of(lead.handlingInstance(), lead.processInstance())
                        .filter(instance -> instance != null)
                        .flatMap(instance -> diagrams.place(instance).stream())
                        .findFirst()
                        .orElse(null));
        recipients(model);
        return "console/leads/lead";
    }

    private void recipients(Model model) {
        model.addAttribute("groups", groups.all());
        List<String> users = reps.users();
        model.addAttribute("reps", users);
        model.addAttribute("repsCalled", asking.about(users));
    }

    private static Stream<String> named(Assignment step) {
        Decision decision = DecisionJson.read(step.decision());
        Stream<String> people = Stream.of(step.owner(), step.by());
        return decision == null
                ? people
                : Stream.concat(people, decision.candidates().stream().map(Decision.Candidate::user));
    }
}
