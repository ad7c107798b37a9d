package io.nextup.process;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.springframework.stereotype.Component;

/** Says so where a call lacks the body that it is about; the engine would stumble over it. */
@Component
class BodyNeeded implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        ResourceMethod called = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        if (!request.hasEntity() && called != null && needsBody(called)) {
            ExceptionDto told = new ExceptionDto();
            told.setType("BadInput");
            told.setMessage("A body is needed here; an empty JSON object where there is nothing to say.");
            request.abortWith(Response.status(400)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(told)
                    .build());
        }
    }

    /** A text may be missing: the engine takes the body of a filter's query as one, and does without. */
    private static boolean needsBody(ResourceMethod called) {
        return called.getInvocable().getParameters().stream()
                .anyMatch(parameter ->
                        parameter.getSource() == Parameter.Source.ENTITY && parameter.getRawType() != String.class);
    }
}
