package io.nextup.pool;

import io.nextup.assignment.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Groups that take turns as groups: the one whose turn it is deals, and one that has nobody is skipped. */
@Component
class GroupsInTurn {

    private final Standings standings;

    GroupsInTurn(Standings standings) {
        this.standings = standings;
    }

    /** The caller holds the rule's pool and those of all the groups. */
    Round check(Route route, List<UserGroup> groups, Map<String, Turn> turns, Standings.Circumstances circumstances) {
        String rulePool = RoutePools.own(route.targets().get(0));
        Turn turn = turns.get(rulePool);
        Map<String, List<Standing>> members = new LinkedHashMap<>();
        groups.forEach(group -> members.put(group.id(), standings.ofGroup(group, circumstances)));

        List<Standing> asMembers = new ArrayList<>();
        members.forEach((group, people) -> asMembers.add(asMember(group, asMembers.size(), people)));
        Standing next = Rotation.next(asMembers, turn).orElse(null);
        if (next == null) {
            List<Standing> everybody =
                    members.values().stream().flatMap(List::stream).toList();
            return new Round(route, null, rulePool, PoolMethod.SEQUENTIAL, turn, everybody, null, circumstances.now());
        }
        UserGroup chosen = groups.get((int) next.place());
        var amongGroups = new Round.AmongGroups(
                rulePool, new Turn(chosen.id(), next.place()), before(next, asMembers, turn, groups, members));
        return new Round(
                route,
                chosen.id(),
                chosen.pool(),
                chosen.method(),
                turns.get(chosen.pool()),
                members.get(chosen.id()),
                amongGroups,
                circumstances.now());
    }

    /** A group as a member of the rule's pool: eligible where somebody in it is. */
    private static Standing asMember(String group, int place, List<Standing> people) {
        boolean somebody = people.stream().anyMatch(Standing::eligible);
        return new Standing(group, place, somebody ? null : Reason.UNAVAILABLE, 0, 0, 0, 0, 1, 0, 0, null);
    }

    /** The groups whose turn came before the next one's and that had nobody. */
    private static List<Decision.Skipped> before(
            Standing next,
            List<Standing> asMembers,
            Turn turn,
            List<UserGroup> groups,
            Map<String, List<Standing>> members) {
        // Asked as if every group had somebody, the rotation tells the order in which they were passed.
        List<Standing> all = asMembers.stream()
                .map(group -> new Standing(group.user(), group.place(), null, 0, 0, 0, 0, 1, 0, 0, null))
                .toList();
        List<Decision.Skipped> skipped = new ArrayList<>();
        Turn at = turn;
        Standing asked = Rotation.next(all, at).orElseThrow();
        while (!asked.user().equals(next.user())) {
            UserGroup group = groups.get((int) asked.place());
            skipped.add(new Decision.Skipped(
                    group.pool(),
                    group.method().name(),
                    members.get(group.id()).stream().map(Round::candidate).toList()));
            at = new Turn(asked.user(), asked.place());
            asked = Rotation.next(all, at).orElseThrow();
        }
        return skipped;
    }
}
