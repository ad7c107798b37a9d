package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leaves the engine {@link StepExpressions} and {@link NoScripts}, so that a model that got past the rules still meets a wall. */
@Component
@Order
class OnlySteps extends AbstractProcessEnginePlugin {

    private final EngineSteps steps;

    OnlySteps(EngineSteps steps) {
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new StepExpressions(steps));
        configuration.setScriptEngineResolver(new NoScripts());
    }
}
