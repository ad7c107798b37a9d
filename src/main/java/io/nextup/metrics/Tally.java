package io.nextup.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction did that is counted: once it is committed, and never where it is rolled back or tried again. */
final class Tally implements TransactionSynchronization {

    private final List<Runnable> counts = new ArrayList<>();
    private final Map<String, String> received = new HashMap<>();

    private Tally() {}

    /** The tally of the transaction that is under way. */
    static Tally ofTransaction() {
        if (TransactionSynchronizationManager.getResource(Tally.class) instanceof Tally begun) {
            return begun;
        }
        Tally tally = new Tally();
        TransactionSynchronizationManager.registerSynchronization(tally);
        TransactionSynchronizationManager.bindResource(Tally.class, tally);
        return tally;
    }

    void add(Runnable count) {
        counts.add(count);
    }

    void received(String lead, String stream) {
        received.put(lead, stream);
    }

    /** The stream of a lead that came in in this very transaction; null for any other. */
    String streamOf(String lead) {
        return received.get(lead);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(Tally.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Tally.class, this);
    }

    @Override
    public void afterCommit() {
        counts.forEach(Runnable::run);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Tally.class);
    }
}
