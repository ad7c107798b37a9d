package io.nextup.process.rules;

import io.nextup.process.plugin.EngineAuthentication;
import io.nextup.routing.RuleDeployments;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** {@link RuleDeployments} by the engine's repository, as the engine itself. */
@Component
class EngineDeployments implements RuleDeployments {

    private final RepositoryService repository;
    private final EngineAuthentication authentication;

    EngineDeployments(RepositoryService repository, EngineAuthentication authentication) {
        this.repository = repository;
        this.authentication = authentication;
    }

    @Override
    public void deploy(String name, String file, InputStream dmn) {
        authentication.asEngine(() -> repository
                .createDeployment()
                .name(name)
                .addInputStream(file, dmn)
                .deploy());
    }
}
