package io.nextup.process.plugin;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps code out of queries, and bounds them, on whichever road they reach the engine. */
@Component
@Order
class QueriesPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ResultLimit limit = new ResultLimit(configuration);
        List<CommandInterceptor> interceptors = new ArrayList<>(List.of(new AdHocQueries(limit)));
        if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
        }
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        configuration.setFilterService(new FiltersInUse(limit));
        new ReplacedSession(FilterManager.class, StoredFilters::new).in(configuration);
    }

    /** Last, so that whoever made the engine's expressions safe before is asked too; processes have theirs from there. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new QueryExpressions(configuration.getExpressionManager()));
    }
}
