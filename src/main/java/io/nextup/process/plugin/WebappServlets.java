package io.nextup.process.plugin;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ReaderInterceptor;
import java.util.List;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts our engine REST for the browser where the webapps' starter would put the engine's, and our doors before what Cockpit and Admin
 * ask besides; Tasklist and Welcome ask nothing.
 *
 * <p>The starter leaves a servlet alone that has its name already, so ours have to come first.
 */
@Configuration
class WebappServlets {

    private final List<ContainerRequestFilter> calls;

    WebappServlets(List<ContainerRequestFilter> calls) {
        this.calls = calls;
    }

    @Bean
    ServletRegistrationBean<ServletContainer> webappEngineRest(
            List<ReaderInterceptor> bodies, List<ContainerResponseFilter> answers) {
        ResourceConfig resources = resources(WebappEngineRest.class);
        bodies.forEach(resources::register);
        answers.forEach(resources::register);
        return servlet("Engine Api", resources, "/camunda/api/engine/*");
    }

    @Bean
    ServletRegistrationBean<ServletContainer> cockpitApi() {
        return servlet("Cockpit Api", resources(CockpitApplication.class), "/camunda/api/cockpit/*");
    }

    @Bean
    ServletRegistrationBean<ServletContainer> adminApi() {
        return servlet("Admin Api", resources(WebappAdmin.class), "/camunda/api/admin/*");
    }

    private ResourceConfig resources(Class<? extends Application> application) {
        ResourceConfig resources = ResourceConfig.forApplicationClass(application);
        calls.forEach(resources::register);
        return resources;
    }

    private static ServletRegistrationBean<ServletContainer> servlet(
            String name, ResourceConfig resources, String address) {
        ServletRegistrationBean<ServletContainer> servlet =
                new ServletRegistrationBean<>(new ServletContainer(resources), address);
        servlet.setName(name);
        servlet.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return servlet;
    }
}
