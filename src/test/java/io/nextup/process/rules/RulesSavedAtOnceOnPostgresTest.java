package io.nextup.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.problem.Refused;
import io.nextup.routing.RuleTables;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.RoutingRows;
import io.nextup.testing.Rush;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers who save one table at the same time. */
@NextUpOnPostgresTest
class RulesSavedAtOnceOnPostgresTest {

    private final RuleTables tables;
    private final RoutingRows rows;
    private final RepositoryService repository;
    private int before;

    RulesSavedAtOnceOnPostgresTest(RuleTables tables, RoutingRows rows, RepositoryService repository) {
        this.tables = tables;
        this.rows = rows;
        this.repository = repository;
    }

    @BeforeEach
    void begin() {
        before = tables.newest("lead");
    }

    @AfterEach
    void takeAway() {
        repository.createDecisionDefinitionQuery().decisionDefinitionKey("lead-routing").list().stream()
                .filter(version -> version.getVersion() > before)
                .forEach(version -> rows.takeAway(version.getDeploymentId()));
    }

    @Test
    void one_version_is_saved_and_everybody_else_is_told_of_it() {
        String dmn = tables.dmn("lead", before);

        List<Boolean> saved = Rush.times(Rush.CLIENTS, () -> saves(dmn));

        assertThat(saved).containsOnlyOnce(true);
        assertThat(tables.newest("lead")).isEqualTo(before + 1);
        assertThat(tables.versions("lead", 1).get(0).comment()).isEqualTo("At once");
    }

    private boolean saves(String dmn) {
        try {
            tables.save("lead", dmn, before, "At once");
            return true;
        } catch (Refused told) {
            assertThat(told).hasMessageContaining("was saved while you worked on version " + before);
            return false;
        }
    }
}
