package io.nextup.process.plugin;

import io.nextup.audit.Action;
import io.nextup.audit.AuditTrail;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;

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
        trail.getObject().done(Action.DEPLOYED, "deployment", deployment.getId(), deployed);
    }

    private static String version(ResourceDefinition definition) {
        return definition.getKey() + ":" + definition.getVersion();
    }
}
