package io.nextup.process.plugin;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts ours where the webapps' starter would put what the engine's browser pages ask: it leaves a servlet alone that has the same
 * name already, so these have to come first.
 */
@Configuration
class WebappServlets {

    @Bean
    ServletRegistrationBean<ServletContainer> webappEngineRest(
            List<ContainerRequestFilter> calls, List<ContainerResponseFilter> answers) {
        ResourceConfig resources = ResourceConfig.forApplicationClass(WebappEngineRest.class);
        calls.forEach(resources::register);
        answers.forEach(resources::register);
        return first("Engine Api", "/camunda/api/engine/*", new ServletContainer(resources));
    }

    /** Made when it is first called, because only then the plugins of Camunda Admin are known. */
    @Bean
    ServletRegistrationBean<ServletContainer> webappAdmin() {
        var servlet = first("Admin Api", "/camunda/api/admin/*", new ServletContainer());
        servlet.addInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, WebappAdmin.class.getName());
        return servlet;
    }

    private static ServletRegistrationBean<ServletContainer> first(String name, String path, ServletContainer servlet) {
        ServletRegistrationBean<ServletContainer> registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(name);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
