package io.nextup.api;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.leadgroup.Stage;
import io.nextup.leadgroup.Status;
import io.nextup.problem.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes answers of leads, looking up stages and duplicates once for a whole page. */
@Component
class LeadViews {

    private final LeadStore leads;
    private final LeadGroupStore leadGroups;

    LeadViews(LeadStore leads, LeadGroupStore leadGroups) {
        this.leads = leads;
        this.leadGroups = leadGroups;
    }

    /** The lead as it stands now, also for one who has just given it away; a 404 where it was erased at that moment. */
    LeadView of(String id) {
        return of(leads.find(id).orElseThrow(() -> Refused.notFound("There is no such lead any more")));
    }

    LeadView of(Lead lead) {
        return of(List.of(lead)).get(0);
    }

    List<LeadView> of(List<Lead> page) {
        Map<String, Map<String, Stage>> stages = new HashMap<>();
        Map<String, List<String>> links = leads.linked(page.stream()
                .map(Lead::link)
                .filter(link -> link != null)
                .distinct()
                .toList());
        return page.stream()
                .map(lead -> LeadView.of(
                        lead,
                        // A status may be taken away when only closed leads have it.
                        stages.computeIfAbsent(lead.leadGroup(), this::stagesOf)
                                .getOrDefault(lead.status(), Stage.CLOSED),
                        duplicatesOf(lead, links)))
                .toList();
    }

    private static List<String> duplicatesOf(Lead lead, Map<String, List<String>> links) {
        return links.getOrDefault(lead.link() == null ? "" : lead.link(), List.of()).stream()
                .filter(id -> !id.equals(lead.id()))
                .toList();
    }

    private Map<String, Stage> stagesOf(String leadGroup) {
        Map<String, Stage> stages = new HashMap<>();
        leadGroups.find(leadGroup).ifPresent(group -> group.statuses()
                .forEach((Status status) -> stages.put(status.id(), status.stage())));
        return stages;
    }
}
