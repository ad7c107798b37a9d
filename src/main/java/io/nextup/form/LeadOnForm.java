package io.nextup.form;

import io.nextup.lead.Contact;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.leadgroup.LeadGroup;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.leadgroup.Status;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A lead as forms and lists show it: by name, texts, times and lists of rows; what is not known is null. */
@Component
public class LeadOnForm {

    private final LeadStore leads;
    private final LeadGroupStore leadGroups;
    private final Clock clock;

    LeadOnForm(LeadStore leads, LeadGroupStore leadGroups, Clock clock) {
        this.leads = leads;
        this.leadGroups = leadGroups;
        this.clock = clock;
    }

    /** Everything that a form may show of the lead, or ask about it. */
    public Map<String, Object> whole(Lead lead) {
        Map<String, LeadGroup> groups = groups();
        Map<String, Object> shown = listed(lead, groups);
        LeadGroup group = groups.get(lead.leadGroup());
        shown.put("note", lead.note());
        shown.put("attributes", attributes(lead));
        shown.put("duplicates", duplicates(lead, groups));
        shown.put(
                "statuses",
                group.statuses().stream()
                        .map(status -> new Choice(status.name(), status.id()))
                        .toList());
        shown.put(
                "callBackStatuses",
                group.statuses().stream()
                        .filter(status -> status.callBackAfter() != null)
                        .map(Status::id)
                        .toList());
        return shown;
    }

    /** What a list may show of each of the leads, by the lead's id. */
    public Map<String, Map<String, Object>> listed(List<Lead> page) {
        Map<String, LeadGroup> groups = groups();
        return page.stream().collect(Collectors.toMap(Lead::id, lead -> listed(lead, groups)));
    }

    private Map<String, Object> listed(Lead lead, Map<String, LeadGroup> groups) {
        Map<String, Object> shown = new LinkedHashMap<>();
        Contact contact = lead.contact();
        shown.put("who", lead.called());
        shown.put("name", contact.name());
        shown.put("company", contact.company());
        shown.put("email", contact.email());
        shown.put("phone", contact.phone());
        shown.put("alternatePhone", contact.alternatePhone());
        shown.put("addressLine1", contact.addressLine1());
        shown.put("city", contact.city());
        shown.put("state", contact.state());
        shown.put("postcode", contact.postcode());
        shown.put("country", contact.country());
        shown.put("subject", lead.matter().subject());
        shown.put("description", lead.matter().description());
        shown.put("leadGroup", lead.leadGroup());
        shown.put("leadGroupName", groups.get(lead.leadGroup()).name());
        shown.put("status", lead.status());
        shown.put("statusName", statusName(lead, groups));
        shown.put("source", lead.source().isEmpty() ? null : lead.source());
        shown.put("externalId", lead.externalId());
        shown.put("received", lead.receivedAt());
        shown.put("age", age(lead));
        shown.put("owner", lead.owner());
        // A call that is overdue is no proposal for the next one.
        shown.put(
                "callBackAt",
                Optional.ofNullable(lead.callBackAt())
                        .filter(at -> at.isAfter(clock.instant()))
                        .orElse(null));
        return shown;
    }

    private static List<Map<String, String>> attributes(Lead lead) {
        return lead.attributes().entrySet().stream()
                .filter(attribute -> attribute.getValue() != null)
                .map(attribute -> Map.of("name", attribute.getKey(), "value", plain(attribute.getValue())))
                .toList();
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Earlier leads of the same person: what became of them, and whose they are; nothing else of them. */
    private List<Map<String, String>> duplicates(Lead lead, Map<String, LeadGroup> groups) {
        return leads.earlierDuplicates(lead).stream()
                .map(earlier -> Map.of(
                        "age", age(earlier),
                        "leadGroup", groups.get(earlier.leadGroup()).name(),
                        "status", statusName(earlier, groups),
                        "owner", Objects.requireNonNullElse(earlier.owner(), "nobody")))
                .toList();
    }

    private String age(Lead lead) {
        return Age.of(Duration.between(lead.receivedAt(), clock.instant()));
    }

    private static String statusName(Lead lead, Map<String, LeadGroup> groups) {
        return groups.get(lead.leadGroup())
                .status(lead.status())
                .map(Status::name)
                // A status may be taken away when only closed leads have it.
                .orElse(lead.status());
    }

    private Map<String, LeadGroup> groups() {
        return leadGroups.all().stream().collect(Collectors.toMap(LeadGroup::id, group -> group));
    }
}
