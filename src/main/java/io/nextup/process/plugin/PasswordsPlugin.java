package io.nextup.process.plugin;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has every new password checked; the engine has no setting that names a policy of ours. */
@Component
@Order
class PasswordsPlugin extends AbstractProcessEnginePlugin {

    private final PasswordPolicy passwords;

    PasswordsPlugin(PasswordPolicy passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordPolicy(passwords);
    }
}
