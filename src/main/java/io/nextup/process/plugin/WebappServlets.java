package io.nextup.process.plugin;

import java.util.Map;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts our engine REST for the browser where the webapps' starter would put the engine's. */
@Configuration
class WebappServlets {

    /** The starter leaves a servlet alone that has this name already, so this one has to come first. */
    @Bean
    ServletRegistrationBean<ServletContainer> webappEngineRest() {
        ServletRegistrationBean<ServletContainer> servlet =
                new ServletRegistrationBean<>(new ServletContainer(), "/camunda/api/engine/*");
        servlet.setName("Engine Api");
        servlet.setInitParameters(Map.of(ServletProperties.JAXRS_APPLICATION_CLASS, WebappEngineRest.class.getName()));
        servlet.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return servlet;
    }
}
