package io.nextup.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/**
 * A lock of the whole database that one node holds at a time, from before there is a table on.
 *
 * <p>An advisory lock, of the session and not of a transaction: there is no row yet that could be locked, and what is idle in a
 * transaction for long is ended. It goes with the connection, so a node that dies lets go of it.
 */
@Repository
class StartLockStore {

    private static final Logger LOG = LoggerFactory.getLogger(StartLockStore.class);

    /** "NextUp" in ASCII; the schema beside it, as there may be several installations in one database. */
    private static final String KEY = "x'4e657874'::int, hashtext(current_schema())";

    private static final String WAITED_FOR_LONG = "55P03";

    /** Each time as long as the connection waits for a lock: some five minutes. */
    private static final int PATIENCE = 60;

    private final DataSource source;

    StartLockStore(DataSource source) {
        this.source = source;
    }

    /** Waits until no other node holds the lock; the connection that is given back holds it until it is let go. */
    Connection take() {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            take(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            JdbcUtils.closeConnection(connection);
            throw new IllegalStateException("Could not wait for other nodes to have started", e);
        }
    }

    private static void take(Connection connection) throws SQLException {
        for (int wait = 1; ; wait++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + KEY + ")");
                return;
            } catch (SQLException e) {
                if (!WAITED_FOR_LONG.equals(e.getSQLState()) || wait == PATIENCE) {
                    throw e;
                }
                LOG.info("Another node is starting; this one goes on once that one has started");
            }
        }
    }

    void letGo(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            // The database let go of it when it ended the connection.
            LOG.warn("The connection that held the lock of the start is gone", e);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }
}
