package io.nextup.database;

import com.zaxxer.hikari.HikariDataSource;

/** Whether the application works on PostgreSQL, where there can be several nodes; H2 is for one. */
final class Postgres {

    private Postgres() {}

    static boolean isBehind(HikariDataSource pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:postgresql:");
    }
}
