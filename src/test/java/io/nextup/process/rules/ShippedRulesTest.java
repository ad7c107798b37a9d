package io.nextup.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.process.plugin.EngineAuthentication;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ShippedRulesTest {

    private ProcessEngine engine;
    private LatestDecisions decisions;
    private EngineDeployments deployments;
    private ShippedRules shipped;

    @BeforeEach
    void start() {
        ProcessEngineConfiguration configuration =
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("shipped-rules");
        configuration.setJdbcUrl("jdbc:h2:mem:shipped-rules");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        var authentication = new EngineAuthentication(engine.getIdentityService());
        decisions = new LatestDecisions(
                new DecisionStore(
                        JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:shipped-rules", "sa", ""))),
                engine.getRepositoryService(),
                authentication);
        deployments = new EngineDeployments(engine.getRepositoryService(), authentication);
        shipped = new ShippedRules(decisions, deployments);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void first_start_deploys_the_table_that_is_shipped() {
        shipped.afterSingletonsInstantiated();

        var matches = new DecisionRouting(decisions).match("lead", Map.of("leadGroup", "example"));
        assertThat(matches.version()).isEqualTo(1);
        assertThat(matches.rules()).extracting(rule -> rule.id()).containsExactly("rule_example");
    }

    @Test
    void second_start_deploys_nothing() {
        shipped.afterSingletonsInstantiated();
        shipped.afterSingletonsInstantiated();

        assertThat(decisions.latest("lead-routing").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void rules_that_an_analyst_deployed_stay_in_use_whatever_a_newer_nextup_ships() {
        var table = DmnText.table("lead-routing").output("users").row("toms", "\"tom\"");
        deployments.deploy("Written by an analyst", "lead-routing.dmn", table.stream());

        shipped.afterSingletonsInstantiated();

        assertThat(new DecisionRouting(decisions).match("lead", Map.of()).rules())
                .extracting(rule -> rule.id())
                .containsExactly("toms");
    }
}
