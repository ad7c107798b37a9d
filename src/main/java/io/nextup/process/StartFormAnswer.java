package io.nextup.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nextup.form.Choice;
import io.nextup.form.Choices;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.runtime.ProcessInstanceDto;
import org.springframework.stereotype.Component;

/**
 * Makes the start form of an intake usable: writes the choices into it, because Tasklist asks for no variables before a process is
 * started, and says so when the lead that was entered was not taken.
 */
@Component
class StartFormAnswer implements ContainerResponseFilter {

    private static final String INTAKE = "(?:.*/)?process-definition/(?:key/)?(?:lead|service-case)-intake(?::[^/]*)?/";
    private static final Pattern FORM = Pattern.compile(INTAKE + "deployed-start-form");
    private static final Pattern SUBMITTED = Pattern.compile(INTAKE + "submit-form");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Supplier<List<Choice>>> choices;

    StartFormAnswer(Choices choices) {
        this.choices = Map.of("leadGroups", choices::leadGroups);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        String path = request.getUriInfo().getPath();
        if (response.getEntity() instanceof InputStream form
                && FORM.matcher(path).matches()) {
            JsonNode filled = json.readTree(form);
            fill(filled);
            response.setEntity(json.writeValueAsBytes(filled));
        }
        // A lead that was taken is worked on; only one that is there already, or is refused as a duplicate, is over at
        // once.
        if (response.getEntity() instanceof ProcessInstanceDto started
                && started.isEnded()
                && SUBMITTED.matcher(path).matches()) {
            ExceptionDto told = new ExceptionDto();
            told.setType("Refused");
            told.setMessage("This lead was not added: it repeats one that is there already.");
            response.setStatus(409);
            response.setEntity(told, null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private void fill(JsonNode part) {
        part.path("components").forEach(component -> {
            Supplier<List<Choice>> offered =
                    choices.get(component.path("valuesKey").asText());
            if (offered != null) {
                ((ObjectNode) component).remove("valuesKey");
                ((ObjectNode) component).set("values", json.valueToTree(offered.get()));
            }
            fill(component);
        });
    }
}
