package io.nextup.problem.http;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Finds what lies behind an exception, however often it was wrapped. */
public final class Causes {

    private static final int DEEPEST = 50;

    /**
     * A deadlock; a table that has columns more since the statement was prepared (another node runs a newer version); waited too long for a lock (PostgreSQL, H2); the statement or the transaction took too long; the database takes
     * no changes, being a copy that is about to take over.
     */
    private static final Set<String> ANOTHER_TIME =
            Set.of("40001", "40P01", "0A000", "55P03", "HYT00", "57014", "25P03", "25006");

    private Causes() {}

    /** The outermost exception of the type: the one given, or one of its causes. */
    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether the database is away or too busy, so that the same request can succeed later. */
    public static boolean databaseAway(Throwable thrown) {
        return chain(thrown).anyMatch(Causes::saysDatabaseAway);
    }

    private static boolean saysDatabaseAway(Throwable cause) {
        return cause instanceof CannotGetJdbcConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionTimedOutException
                // The connection broke, so that there was nothing left to roll back.
                || cause instanceof TransactionSystemException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql && saysDatabaseAway(sql.getSQLState());
    }

    /** Class 08: connection; 53: PostgreSQL has no room or no connection left; 57P: it is stopping or starting. */
    private static boolean saysDatabaseAway(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || ANOTHER_TIME.contains(state));
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
