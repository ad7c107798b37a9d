package io.nextup.process.rules;

import io.nextup.process.plugin.EngineAuthentication;
import java.io.InputStream;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Deployed decisions without a tenant; who is asking makes no difference, a lead is routed alike for everybody. */
@Component
class LatestDecisions {

    private final RepositoryService repository;
    private final EngineAuthentication authentication;

    LatestDecisions(RepositoryService repository, EngineAuthentication authentication) {
        this.repository = repository;
        this.authentication = authentication;
    }

    Optional<DecisionDefinition> latest(String decisionKey) {
        return authentication.asEngine(() -> Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .withoutTenantId()
                .latestVersion()
                .singleResult()));
    }

    InputStream dmn(DecisionDefinition decision) {
        return authentication.asEngine(
                () -> repository.getResourceAsStream(decision.getDeploymentId(), decision.getResourceName()));
    }
}
