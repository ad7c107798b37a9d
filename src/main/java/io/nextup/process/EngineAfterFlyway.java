package io.nextup.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/**
 * Builds the engine only after our own tables are there.
 *
 * <p>The engine deploys the models as it is built, and jobs may run from then on, so that delegates can meet a database without
 * our tables. On a new, empty schema Flyway then also starts at its first migration without having to take a baseline.
 */
@Component
class EngineAfterFlyway extends AbstractDependsOnBeanFactoryPostProcessor {

    EngineAfterFlyway() {
        super(ProcessEngine.class, ProcessEngineFactoryBean.class, FlywayMigrationInitializer.class);
    }
}
