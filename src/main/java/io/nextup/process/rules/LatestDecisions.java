package io.nextup.process.rules;

import io.nextup.process.plugin.AsSystem;
import java.io.InputStream;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Deployed decisions without a tenant; who is asking makes no difference, a lead is routed alike for everybody. */
@Component
class LatestDecisions {

    private final RepositoryService repository;
    private final IdentityService identity;

    LatestDecisions(RepositoryService repository, IdentityService identity) {
        this.repository = repository;
        this.identity = identity;
    }

    Optional<DecisionDefinition> latest(String decisionKey) {
        return AsSystem.ask(
                identity,
                () -> Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decisionKey)
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult()));
    }

    InputStream dmn(DecisionDefinition decision) {
        return AsSystem.ask(
                identity, () -> repository.getResourceAsStream(decision.getDeploymentId(), decision.getResourceName()));
    }
}
