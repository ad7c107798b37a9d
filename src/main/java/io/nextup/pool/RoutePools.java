package io.nextup.pool;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Every pool that a lead on a route may come to, overflows included: what must be locked before anybody is asked. */
@Component
class RoutePools {

    private final GroupStore groups;

    RoutePools(GroupStore groups) {
        this.groups = groups;
    }

    Set<String> of(Route route) {
        Map<String, String> overflows = groups.overflows();
        Set<String> pools = new TreeSet<>();
        for (Target target : route.targets()) {
            if (target instanceof Target.Group one) {
                Overflows.closure(one.userGroup(), overflows).forEach(group -> pools.add(Pools.ofGroup(group)));
            } else {
                pools.add(own(target));
                groupsOf(target).forEach(group -> pools.add(Pools.ofGroup(group)));
            }
        }
        return pools;
    }

    /** The pool whose turn moves when this target is dealt to. */
    static String own(Target target) {
        if (target instanceof Target.Group one) {
            return Pools.ofGroup(one.userGroup());
        }
        if (target instanceof Target.Everyone everyone) {
            return Pools.ofEveryone(everyone.stream());
        }
        return Pools.ofRule(target.rule().decision(), target.rule().id());
    }

    private static Collection<String> groupsOf(Target target) {
        if (target instanceof Target.Members several) {
            return several.userGroups();
        }
        if (target instanceof Target.Between several) {
            return several.userGroups();
        }
        return Set.of();
    }
}
