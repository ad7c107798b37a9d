package io.nextup.process.plugin;

import io.nextup.audit.Action;
import io.nextup.audit.AuditTrail;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Records who deployed which files, and as which versions of which definitions. */
class AuditedDeployments implements Deployer {

    /** A deployment as the trail has it; a definition is {@code key:version}. */
    record Deployed(String name, List<String> files, List<String> definitions) {}

    private final ObjectProvider<AuditTrail> trail;

    AuditedDeployments(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    /** Also called each time a definition is read back from the database. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        Deployed deployed = new Deployed(
                deployment.getName(),
                deployment.getResources().keySet().stream().sorted().toList(),
                Stream.of(deployment.getDeployedProcessDefinitions(), deployment.getDeployedDecisionDefinitions())
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .map(AuditedDeployments::version)
                        .sorted()
                        .toList());
        trail.getObject().done(author(), Action.DEPLOYED, "deployment", deployment.getId(), null, deployed);
    }

    /**
     * Whom the engine knows, or else the manager whose rules it deploys as itself; null at the start, when nothing may be asked that needs
     * the engine.
     */
    private static String author() {
        String known = Context.getCommandContext().getAuthenticatedUserId();
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return known == null && caller != null ? caller.getName() : known;
    }

    private static String version(ResourceDefinition definition) {
        return definition.getKey() + ":" + definition.getVersion();
    }
}
