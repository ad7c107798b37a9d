package io.nextup.lock;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs work in a transaction, and again from the start if it lost a race that the database or the engine noticed, or its statements were outdated. */
@Component
public class TryingAgain {

    private static final int ATTEMPTS = 5;
    /** "Cached plan must not change result type". */
    private static final String OTHER_COLUMNS = "0A000";

    private final TransactionTemplate transaction;
    private final RetryTemplate retry = RetryTemplate.builder()
            .maxAttempts(ATTEMPTS)
            .uniformRandomBackoff(5, 50)
            .retryOn(TryingAgain::canSucceedNow)
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

    private static boolean canSucceedNow(Throwable e) {
        return e instanceof ConcurrencyFailureException
                || isOutdated(e)
                // The connection was closed for that, so that the transaction could not even be rolled back.
                || e instanceof TransactionSystemException rollback && isOutdated(rollback.getApplicationException());
    }

    /** A node with a newer version has added columns to a table while this one's connection knew statements about it by heart. */
    private static boolean isOutdated(Throwable e) {
        return NestedExceptionUtils.getRootCause(e) instanceof SQLException sql
                && OTHER_COLUMNS.equals(sql.getSQLState());
    }

    /** The same for work that gives no result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
