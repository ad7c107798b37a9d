package io.nextup.process.plugin;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The engine's expressions, wherever they come from, but with nothing in reach except steps, variables and the engine's own functions: no
 * other bean, and no method or property of anything ({@link FewProperties}).
 */
final class StepExpressions extends JuelExpressionManager {

    private final EngineSteps steps;

    StepExpressions(EngineSteps steps) {
        this.steps = steps;
    }

    /** Steps come before variables, or whoever sets a variable of a step's name would put that in its place. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ReadOnlyMapELResolver(steps.beans()));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new FewProperties());
        return resolvers;
    }
}
