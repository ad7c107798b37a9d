package io.nextup.lock;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction, and again from the start if it lost a race that the database or the engine noticed. */
@Component
public class TryingAgain {

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = RetryTemplate.builder()
            .maxAttempts(ATTEMPTS)
            .uniformRandomBackoff(5, 50)
            .retryOn(ConcurrencyFailureException.class)
            .build();

    TryingAgain(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Within a transaction that is already there, runs it once: only that transaction's owner can begin again. */
    public <T> T call(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return retry.execute(attempt -> transaction.execute(status -> work.get()));
    }

    /** The same for work that gives no result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
