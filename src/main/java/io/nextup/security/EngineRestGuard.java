package io.nextup.security;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;
import org.springframework.security.web.context.AbstractSecurityWebApplicationInitializer;
import org.springframework.stereotype.Component;

/** Whether the servlet container asks {@link EngineRestCaller}, and Spring Security before it, at each call of engine REST. */
@Component
class EngineRestGuard {

    private final ServletContext servlets;
    private final JerseyApplicationPath engineRest;

    EngineRestGuard(ServletContext servlets, JerseyApplicationPath engineRest) {
        this.servlets = servlets;
        this.engineRest = engineRest;
    }

    /** Read from what the container has registered, not from settings: whatever took a filter away shows here. */
    boolean stands() {
        Collection<? extends FilterRegistration> filters =
                servlets.getFilterRegistrations().values();
        // As a filter of its own, Jersey would answer before those that ask who is calling.
        return filters.stream().noneMatch(filter -> named(filter, ServletContainer.class))
                && filters.stream()
                        .filter(filter -> named(filter, EngineRestCaller.class))
                        .anyMatch(filter -> filter.getUrlPatternMappings().contains(engineRest.getUrlMapping()))
                && filters.stream()
                        .filter(filter ->
                                filter.getName().equals(AbstractSecurityWebApplicationInitializer.DEFAULT_FILTER_NAME))
                        .anyMatch(filter -> filter.getUrlPatternMappings().contains("/*"));
    }

    private static boolean named(FilterRegistration filter, Class<?> type) {
        return type.getName().equals(filter.getClassName());
    }
}
