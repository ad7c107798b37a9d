package io.nextup.handling;

import io.nextup.lead.Lead;
import io.nextup.pool.GroupStore;
import io.nextup.pool.UserGroup;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** To whom a lead that nobody owns is offered. */
@Component
public class Offers {

    private final PickUpTickStore ticks;
    private final GroupStore groups;

    Offers(PickUpTickStore ticks, GroupStore groups) {
        this.ticks = ticks;
        this.groups = groups;
    }

    /**
     * The user groups whose members it is offered to: those that ticked its status, the pick-up group it was left to, and
     * all of them where it came in under free for all; none while it has an owner or is closed.
     */
    public List<String> groupsFor(Lead lead) {
        return lead.isFree() ? groupsWhileFree(lead) : List.of();
    }

    /** Whether one of the user's groups is offered the lead. */
    public boolean isOfferedTo(Lead lead, String user) {
        return lead.isFree() && wouldBeOfferedTo(lead, user);
    }

    /** Whether one of the user's groups would be offered the lead if nobody owned it. */
    boolean wouldBeOfferedTo(Lead lead, String user) {
        List<String> mine = groups.groupsOf(user);
        return groupsWhileFree(lead).stream().anyMatch(mine::contains);
    }

    private List<String> groupsWhileFree(Lead lead) {
        Set<String> offered = new TreeSet<>(ticks.ticking(lead.leadGroup(), lead.status()));
        if (lead.offer().toGroup() != null && groups.exists(lead.offer().toGroup())) {
            offered.add(lead.offer().toGroup());
        }
        if (lead.offer().toEveryRep()) {
            groups.all().stream().map(UserGroup::id).forEach(offered::add);
        }
        return List.copyOf(offered);
    }
}
