package io.nextup.handling;

import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import io.nextup.user.PersonStore;
import io.nextup.user.UserCame;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** What a user owns who was deactivated or deleted goes back to be offered; nothing stays with a ghost. */
@Service
public class Freeing {

    private final OwnedStore owned;
    private final LeadStore leads;
    private final PersonStore persons;
    private final Owning owning;
    private final TaskOfOwner taskOfOwner;
    private final TryingAgain tryingAgain;

    Freeing(
            OwnedStore owned,
            LeadStore leads,
            PersonStore persons,
            Owning owning,
            TaskOfOwner taskOfOwner,
            TryingAgain tryingAgain) {
        this.owned = owned;
        this.leads = leads;
        this.persons = persons;
        this.owning = owning;
        this.taskOfOwner = taskOfOwner;
        this.tryingAgain = tryingAgain;
    }

    /** Frees all that users who are not active own, each lead in a transaction of its own. */
    public void freeAll() {
        owned.ofGhosts().forEach(id -> tryingAgain.run(() -> leads.lock(id).ifPresent(this::free)));
    }

    /** Somebody comes under the id of one who has gone: what is still theirs is freed first, and not inherited. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void comes(UserCame newcomer) {
        owned.ofGhost(newcomer.user()).forEach(id -> leads.lock(id).ifPresent(this::free));
    }

    private void free(Lead lead) {
        boolean ghost = !lead.closed()
                && lead.owner() != null
                && !persons.find(lead.owner()).active();
        if (ghost) {
            owning.take(lead, AssignedBy.FREED, null);
            taskOfOwner.follow(lead);
        }
    }
}
