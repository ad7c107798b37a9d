package io.nextup.process.plugin;

import io.nextup.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the audit trail hear what is deployed, and what people change in the engine itself (Admin, Cockpit, engine REST). */
@Component
@Order
class AuditPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<AuditTrail> trail;

    AuditPlugin(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        if (configuration.getCustomPostDeployers() != null) {
            deployers.addAll(configuration.getCustomPostDeployers());
        }
        deployers.add(new AuditedDeployments(trail));
        configuration.setCustomPostDeployers(deployers);
        configuration.setHistoryEventHandler(new AuditedOperations(trail));
    }
}
