package io.nextup.lead;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The leads that the running transaction stored itself: nobody else sees them before it ends, so they are as it left them and
 * need not be read, or locked, again.
 */
@Component
public class UnseenLeads {

    Optional<Lead> find(String id) {
        return known().map(unseen -> unseen.leads.get(id));
    }

    /** Remembers a lead that this transaction has just stored; forgotten when it ends, either way. */
    void stored(Lead lead) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Unseen unseen = known().orElseGet(UnseenLeads::begin);
        unseen.leads.put(lead.id(), lead);
    }

    /** Follows a change that this transaction has just written to the lead's row, if it is one of its own. */
    void changed(String id, UnaryOperator<Lead> change) {
        known().ifPresent(unseen -> unseen.leads.computeIfPresent(id, (same, lead) -> change.apply(lead)));
    }

    /** These rows were written in another way: they are read from now on. */
    public void forget(Collection<String> ids) {
        known().ifPresent(unseen -> unseen.leads.keySet().removeAll(ids));
    }

    private static Optional<Unseen> known() {
        return Optional.ofNullable((Unseen) TransactionSynchronizationManager.getResource(UnseenLeads.class));
    }

    private static Unseen begin() {
        Unseen unseen = new Unseen();
        TransactionSynchronizationManager.bindResource(UnseenLeads.class, unseen);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<>(unseen, UnseenLeads.class) {});
        return unseen;
    }

    private static final class Unseen extends ResourceHolderSupport {

        private final Map<String, Lead> leads = new HashMap<>();
    }
}
