package io.nextup.database;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** Gives migrations connections of their own: over a million leads one may take longer than any statement of a request may. */
@Component
class PatientMigrations implements FlywayConfigurationCustomizer {

    private final HikariDataSource pool;

    PatientMigrations(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        if (Postgres.isBehind(pool)) {
            String address = pool.getJdbcUrl();
            migrations.dataSource(
                    address + (address.contains("?") ? "&" : "?") + "logServerErrorDetail=false",
                    pool.getUsername(),
                    pool.getPassword());
        }
    }
}
