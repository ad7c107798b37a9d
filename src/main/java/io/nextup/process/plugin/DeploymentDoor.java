package io.nextup.process.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has {@link DeployedFiles} look at each new deployment, whichever way it comes: engine REST, the webapps, Java and the start all end
 * in the engine's deployers, of which this is the first.
 */
@Component
@Order
class DeploymentDoor extends AbstractProcessEnginePlugin implements Deployer {

    private final DeployedFiles rules;

    DeploymentDoor(DeployedFiles rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(this);
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
    }

    /** What is stored already, and is read again after a restart, was looked at when it came. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            SortedMap<String, byte[]> files = new TreeMap<>();
            deployment.getResources().values().forEach(file -> files.put(file.getName(), file.getBytes()));
            rules.check(files);
        }
    }
}
