package io.nextup.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How a connection to PostgreSQL behaves where the operator has not said otherwise, in the address or among the pool's {@code
 * data-source-properties}.
 */
@Component
class PostgresConnections implements BeanPostProcessor {

    /**
     * No wait is for ever, and each ends before the next one out: a lock's (10 s), a statement's (20 s), the driver's for an answer
     * over a network that is gone (25 s). A node that hangs in the middle of a transaction loses it, and what it has locked,
     * after 30 s.
     *
     * <p>The rows that the engine writes for a lead go as one statement for each table.
     *
     * <p>Errors come into the log, so they leave out rows and values: "Failing row contains (…)" would tell whom a lead is about.
     */
    private static final Map<String, String> PROPERTIES = Map.of(
            "connectTimeout", "3",
            "socketTimeout", "25",
            "tcpKeepAlive", "true",
            "options", "-c lock_timeout=10s -c statement_timeout=20s -c idle_in_transaction_session_timeout=30s",
            "reWriteBatchedInserts", "true",
            "ApplicationName", "nextup",
            "logServerErrorDetail", "false");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && Postgres.isBehind(pool)) {
            PROPERTIES.forEach(pool.getDataSourceProperties()::putIfAbsent);
        }
        return bean;
    }
}
