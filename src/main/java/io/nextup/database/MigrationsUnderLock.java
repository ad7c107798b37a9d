package io.nextup.database;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** Takes the lock of the start before the first migration; the engine is built after the last one. */
@Component
class MigrationsUnderLock extends AbstractDependsOnBeanFactoryPostProcessor {

    MigrationsUnderLock() {
        super(FlywayMigrationInitializer.class, OneStartAtATime.class);
    }
}
