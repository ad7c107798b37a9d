package io.nextup.handling;

import io.nextup.leadgroup.LeadGroup;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.lock.TryingAgain;
import io.nextup.pool.GroupStore;
import io.nextup.problem.Faults;
import io.nextup.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** In which statuses of which lead groups a user group's members may pick up. */
@Service
public class PickUpSettings {

    private final PickUpTickStore ticks;
    private final GroupStore groups;
    private final LeadGroupStore leadGroups;
    private final OfferRefresh offers;
    private final TryingAgain tryingAgain;

    PickUpSettings(
            PickUpTickStore ticks,
            GroupStore groups,
            LeadGroupStore leadGroups,
            OfferRefresh offers,
            TryingAgain tryingAgain) {
        this.ticks = ticks;
        this.groups = groups;
        this.leadGroups = leadGroups;
        this.offers = offers;
        this.tryingAgain = tryingAgain;
    }

    /** Per lead group the statuses ticked. */
    public Map<String, List<String>> of(String userGroup) {
        needGroup(userGroup);
        return ticks.of(userGroup);
    }

    /** Replaces all ticks of the user group; what is offered follows at once. */
    public void save(String userGroup, Map<String, List<String>> statuses) {
        follow(replace(userGroup, statuses));
    }

    /** Replaces all ticks without {@link #follow}; returns per lead group the statuses in which that changes something. */
    public Map<String, Set<String>> replace(String userGroup, Map<String, List<String>> statuses) {
        try {
            return tryingAgain.call(() -> {
                needGroup(userGroup);
                Faults faults = new Faults();
                statuses.forEach((leadGroup, ticked) -> check(leadGroup, ticked, faults));
                faults.throwIfAny();
                Map<String, List<String>> before = ticks.of(userGroup);
                ticks.save(userGroup, statuses);
                return changes(before, statuses);
            });
        } catch (DataIntegrityViolationException e) {
            // They were there when they were looked for.
            throw Refused.conflict("The user group or a lead group was deleted at the same moment; look again");
        }
    }

    /** Has what is offered follow the changes, which have committed. */
    public void follow(Map<String, Set<String>> changed) {
        offers.ticksChanged(changed);
    }

    /** Per lead group the statuses that are ticked in one of the two and not in the other. */
    private static Map<String, Set<String>> changes(Map<String, List<String>> before, Map<String, List<String>> after) {
        Map<String, Set<String>> changes = new TreeMap<>();
        Stream.of(before, after)
                .flatMap(ticks -> ticks.keySet().stream())
                .distinct()
                .forEach(leadGroup -> {
                    List<String> old = before.getOrDefault(leadGroup, List.of());
                    List<String> fresh = after.getOrDefault(leadGroup, List.of());
                    Set<String> changed = Stream.concat(old.stream(), fresh.stream())
                            .filter(status -> old.contains(status) != fresh.contains(status))
                            .collect(Collectors.toSet());
                    if (!changed.isEmpty()) {
                        changes.put(leadGroup, changed);
                    }
                });
        return changes;
    }

    private void check(String leadGroup, List<String> ticked, Faults faults) {
        Optional<LeadGroup> known = leadGroups.find(leadGroup);
        if (known.isEmpty()) {
            faults.add("body", "names a lead group that does not exist; GET /api/lead-groups lists them");
        } else if (!ticked.stream()
                .allMatch(status -> known.get().status(status).isPresent())) {
            faults.add(leadGroup, "expected only statuses of this lead group");
        }
    }

    private void needGroup(String userGroup) {
        if (!groups.exists(userGroup)) {
            throw Refused.notFound("There is no such user group");
        }
    }
}
