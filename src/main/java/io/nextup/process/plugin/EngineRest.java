package io.nextup.process.plugin;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.ReaderInterceptor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** Engine REST under /engine-rest, with our way of telling problems in the place of the engine's. */
@Component
class EngineRest extends CamundaJerseyResourceConfig {

    private final List<ContainerRequestFilter> calls;
    private final List<ReaderInterceptor> bodies;
    private final List<ContainerResponseFilter> answers;

    /**
     * @param calls what refuses or changes calls before the engine gets them
     * @param bodies what refuses or changes their bodies
     * @param answers what changes the engine's answers before they are sent
     */
    EngineRest(
            List<ContainerRequestFilter> calls, List<ReaderInterceptor> bodies, List<ContainerResponseFilter> answers) {
        this.calls = calls;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(parts());
        calls.forEach(this::register);
        bodies.forEach(this::register);
        answers.forEach(this::register);
        // As an instance, so that the starters' own registration of the class comes too late to bring its exception
        // mappers.
        register(JacksonFeature.withoutExceptionMappers());
    }

    /** What the engine's REST interface is configured with, but its exception mappers: the nearest type wins, not the first. */
    static Set<Class<?>> parts() {
        Set<Class<?>> parts = CamundaRestResources.getConfigurationClasses().stream()
                .filter(part -> !ExceptionMapper.class.isAssignableFrom(part))
                .collect(Collectors.toSet());
        parts.add(EngineRestProblems.class);
        parts.add(PassingStartVariables.class);
        return parts;
    }
}
