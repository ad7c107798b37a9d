package io.nextup.handling;

import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Deals what waits for a user group, oldest first, as soon as somebody there is eligible. */
@Service
public class Waiting {

    private final OwnedStore owned;
    private final LeadStore leads;
    private final DealingAgain dealingAgain;
    private final TaskOfOwner taskOfOwner;
    private final TryingAgain tryingAgain;

    Waiting(
            OwnedStore owned,
            LeadStore leads,
            DealingAgain dealingAgain,
            TaskOfOwner taskOfOwner,
            TryingAgain tryingAgain) {
        this.owned = owned;
        this.leads = leads;
        this.dealingAgain = dealingAgain;
        this.taskOfOwner = taskOfOwner;
        this.tryingAgain = tryingAgain;
    }

    /** Deals for every group that is waited for, until nobody there is eligible; each lead in a transaction of its own. */
    public void dealAll() {
        owned.groupsWaitedFor().forEach(this::dealFor);
    }

    /** The same for the groups that any of the users is in. */
    void dealTo(Collection<String> users) {
        owned.groupsWaitedFor(users).forEach(this::dealFor);
    }

    private void dealFor(String group) {
        for (String id : owned.waitingFor(group)) {
            boolean somebodyMayBeLeft = tryingAgain.call(() -> deal(id, group));
            if (!somebodyMayBeLeft) {
                return;
            }
        }
    }

    private boolean deal(String id, String group) {
        Optional<Lead> waiting = leads.lock(id)
                .filter(lead -> lead.isFree() && group.equals(lead.offer().waitingFor()));
        if (waiting.isEmpty()) {
            return true;
        }
        boolean dealt = dealingAgain.deal(waiting.get(), group, Set.of());
        if (dealt) {
            taskOfOwner.follow(waiting.get());
        }
        return dealt;
    }
}
