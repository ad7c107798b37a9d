package io.nextup.form;

import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.pool.GroupStore;
import io.nextup.pool.RepStore;
import io.nextup.user.Identity;
import io.nextup.user.PersonStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What forms let their readers choose from. */
@Component
public class Choices {

    private final LeadGroupStore leadGroups;
    private final GroupStore userGroups;
    private final RepStore reps;
    private final PersonStore persons;
    private final Identity identity;

    Choices(LeadGroupStore leadGroups, GroupStore userGroups, RepStore reps, PersonStore persons, Identity identity) {
        this.leadGroups = leadGroups;
        this.userGroups = userGroups;
        this.reps = reps;
        this.persons = persons;
        this.identity = identity;
    }

    /** Every lead group. */
    public List<Choice> leadGroups() {
        return sorted(leadGroups.all().stream()
                .map(group -> new Choice(group.name(), group.id()))
                .toList());
    }

    /** Every user group that is set up. */
    public List<Choice> userGroups() {
        return sorted(userGroups.all().stream()
                .map(group -> new Choice(group.name(), group.id()))
                .toList());
    }

    /** Every rep who is active. */
    public List<Choice> users() {
        Map<String, String> names = identity.names(reps.users());
        List<String> inactive = persons.inactive();
        return sorted(names.entrySet().stream()
                .filter(user -> !inactive.contains(user.getKey()))
                .map(user -> new Choice(user.getValue(), user.getKey()))
                .toList());
    }

    private static List<Choice> sorted(List<Choice> choices) {
        return choices.stream()
                .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Choice::value))
                .toList();
    }
}
