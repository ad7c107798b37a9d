package io.nextup.process.rules;

import io.nextup.process.plugin.EngineAuthentication;
import java.io.InputStream;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Deployed decisions without a tenant; who is asking makes no difference, a lead is routed alike for everybody. */
@Component
class LatestDecisions {

    private final DecisionStore store;
    private final RepositoryService repository;
    private final EngineAuthentication authentication;

    LatestDecisions(DecisionStore store, RepositoryService repository, EngineAuthentication authentication) {
        this.store = store;
        this.repository = repository;
        this.authentication = authentication;
    }

    Optional<DecisionStore.Deployed> latest(String decisionKey) {
        return store.latest(decisionKey);
    }

    InputStream dmn(DecisionStore.Deployed decision) {
        return authentication.asEngine(
                () -> repository.getResourceAsStream(decision.deployment(), decision.resource()));
    }
}
