package io.nextup.process;

import io.nextup.process.plugin.EngineAuthentication;
import io.nextup.security.Roles;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses what is not among the {@link OpenDoors} of the engine's REST interface, of which NextUp uses little and the engine by
 * itself lets a task's assignee and its candidates do nearly everything with it.
 *
 * <p>Known by the resource that was found, not by how its address was spelled.
 */
@Component
@Priority(Priorities.AUTHORIZATION)
class EngineDoors implements ContainerRequestFilter {

    private static final Pattern FROM_OUTSIDE = Pattern.compile("task/\\{id}/(bpmnError|bpmnEscalation)");
    private static final Pattern NAMED_ENGINE = Pattern.compile("^engine/\\{name}/");

    private final EngineAuthentication authentication;

    EngineDoors(EngineAuthentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> groups = authentication.groups();
        if (groups.contains(Roles.ADMINISTRATOR)) {
            return;
        }
        String address = address(request.getUriInfo());
        Set<String> openTo = OpenDoors.openTo(request.getMethod(), address);
        if (FROM_OUTSIDE.matcher(address).matches()) {
            request.abortWith(
                    refusal(409, "This task takes no errors or escalations from outside; complete it instead."));
        } else if (!openTo.isEmpty() && Collections.disjoint(openTo, groups)) {
            request.abortWith(refusal(403, "Only " + OpenDoors.words(openTo) + " may do this."));
        }
    }

    /** The address as the resources write it, without the engine's name. */
    private static String address(UriInfo uri) {
        List<UriTemplate> templates = new ArrayList<>(((ExtendedUriInfo) uri).getMatchedTemplates());
        Collections.reverse(templates);
        String address = templates.stream()
                .map(UriTemplate::getTemplate)
                .collect(Collectors.joining("/"))
                .replaceAll("/+", "/")
                .replaceAll("^/|/$", "");
        return NAMED_ENGINE.matcher(address).replaceFirst("");
    }

    private static Response refusal(int status, String why) {
        ExceptionDto told = new ExceptionDto();
        told.setType("Closed");
        told.setMessage(why);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(told)
                .build();
    }
}
