package io.nextup.console.rule;

import io.nextup.pool.GroupStore;
import io.nextup.pool.UserGroup;
import io.nextup.routing.Finding;
import io.nextup.routing.RuleTables;
import io.nextup.user.Identity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All that is to be said of a table before it is saved, the worst first: what its reader finds, and whom it names that is not there. */
@Component
class Findings {

    /** A longer list is read by nobody. */
    private static final int SHOWN = 100;

    private final GroupStore groups;
    private final Identity identity;

    Findings(GroupStore groups, Identity identity) {
        this.groups = groups;
        this.identity = identity;
    }

    List<Finding> of(RuleTables.Reading reading) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        Set<String> known = groups.all().stream().map(UserGroup::id).collect(Collectors.toSet());
        Map<String, Boolean> users = new HashMap<>();
        for (RuleTables.Named row : reading.named()) {
            row.groups().stream()
                    .filter(group -> !known.contains(group))
                    .forEach(group -> findings.add(unknown(row.row(), "user group", group)));
            row.users().stream()
                    .filter(user -> !users.computeIfAbsent(user, identity::userExists))
                    .forEach(user -> findings.add(unknown(row.row(), "user", user)));
        }
        return findings.stream()
                .sorted(Comparator.comparing(Finding::weight).thenComparing(Finding::row))
                .limit(SHOWN)
                .toList();
    }

    private static Finding unknown(int row, String kind, String id) {
        return new Finding(Finding.Weight.DOUBT, row, "names the " + kind + " " + id + ", and there is none");
    }

    static boolean any(List<Finding> findings, Finding.Weight weight) {
        return findings.stream().anyMatch(finding -> finding.weight() == weight);
    }
}
