package io.nextup.process.plugin;

import io.nextup.user.MembershipEvents;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine tell {@link MembershipEvents}, unless another plugin (LDAP) brings its own identity provider. */
@Component
@Order
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<MembershipEvents> listeners;

    IdentityPlugin(ObjectProvider<MembershipEvents> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getIdentityProviderSessionFactory() == null) {
            configuration.setIdentityProviderSessionFactory(new Providers(this::tell));
        }
    }

    private void tell(Consumer<MembershipEvents> event) {
        listeners.orderedStream().forEach(event);
    }

    private record Providers(Consumer<Consumer<MembershipEvents>> tell) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TellingIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new TellingIdentityProvider(tell);
        }
    }
}
