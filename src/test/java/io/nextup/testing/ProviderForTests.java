package io.nextup.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts an {@link OpenIdProvider} before the application and has its users log in by it. */
class ProviderForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OpenIdProvider provider =
                new OpenIdProvider(() -> context.getEnvironment().getRequiredProperty("local.server.port"));
        context.getBeanFactory().registerSingleton("openIdProvider", provider);
        TestPropertyValues.of(
                        "nextup.sso.issuer=" + provider.issuer(),
                        "nextup.sso.client-id=" + OpenIdProvider.CLIENT,
                        "nextup.sso.client-secret=" + OpenIdProvider.SECRET,
                        "nextup.sso.groups=sales-leads=managers,integrators,analysts,Solar Team=sso-solar,Ghosts=sso-ghosts")
                .applyTo(context);
    }
}
