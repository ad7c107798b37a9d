package io.nextup.process.plugin;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts our engine REST for the browser where the webapps' starter would put the engine's. */
@Configuration
class WebappServlets {

    /** The starter leaves a servlet alone that has this name already, so this one has to come first. */
    @Bean
    ServletRegistrationBean<ServletContainer> webappEngineRest(
            List<ContainerRequestFilter> calls, List<ContainerResponseFilter> answers) {
        ResourceConfig resources = ResourceConfig.forApplicationClass(WebappEngineRest.class);
        calls.forEach(resources::register);
        answers.forEach(resources::register);
        ServletRegistrationBean<ServletContainer> servlet =
                new ServletRegistrationBean<>(new ServletContainer(resources), "/camunda/api/engine/*");
        servlet.setName("Engine Api");
        servlet.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return servlet;
    }
}
