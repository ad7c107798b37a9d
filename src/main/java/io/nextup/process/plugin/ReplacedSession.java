package io.nextup.process.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** One of the engine's own sessions, with ours in its place. */
record ReplacedSession(Class<?> type, Supplier<Session> ours) implements SessionFactory {

    void in(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>(List.of(this));
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        configuration.setCustomSessionFactories(factories);
    }

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return ours.get();
    }
}
