package io.nextup.leadgroup;

import io.nextup.problem.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets up lead groups, and keeps what leads and pick-up need from being taken away. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LeadGroupSettings {

    private final LeadGroupStore store;

    LeadGroupSettings(LeadGroupStore store) {
        this.store = store;
    }

    /**
     * Creates or replaces the lead group; returns whether it was not there before.
     *
     * @throws Refused if a status would be taken away that open leads have or a user group ticked
     */
    public boolean save(LeadGroup group) {
        boolean created = store.find(group.id()).isEmpty();
        List<String> gone = store.statusesInUse(group.id(), true).stream()
                .filter(status -> group.status(status).isEmpty())
                .toList();
        if (!gone.isEmpty()) {
            throw Refused.conflict("Open leads have a status that would be taken away: " + String.join(", ", gone));
        }
        List<String> ticked = store.statusesTicked(group.id()).stream()
                .filter(status -> group.status(status).isEmpty())
                .toList();
        if (!ticked.isEmpty()) {
            throw Refused.conflict(
                    "User groups may pick up in a status that would be taken away: " + String.join(", ", ticked));
        }
        store.save(group);
        return created;
    }

    /** @throws Refused if leads, pick-up ticks or web forms name it */
    public void delete(String id) {
        if (store.find(id).isEmpty()) {
            throw Refused.notFound("There is no such lead group");
        }
        if (!store.statusesInUse(id, false).isEmpty()) {
            throw Refused.conflict("There are leads of this lead group");
        }
        if (!store.statusesTicked(id).isEmpty()) {
            throw Refused.conflict("User groups ticked statuses of this lead group for pick-up");
        }
        List<String> forms = store.formsOf(id);
        if (!forms.isEmpty()) {
            throw Refused.conflict("Web forms take in leads of this lead group: " + String.join(", ", forms));
        }
        store.delete(id);
    }
}
