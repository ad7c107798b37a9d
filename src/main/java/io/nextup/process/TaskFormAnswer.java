package io.nextup.process;

import io.nextup.form.Choices;
import io.nextup.form.LeadOnForm;
import io.nextup.lead.Lead;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Adds the lead to what engine REST answers about a task's form ({@code GET task/{id}/form-variables}), which only those get who
 * may see the task; so the form is never stale, and nothing of the person is a variable.
 */
@Component
class TaskFormAnswer implements ContainerResponseFilter {

    private static final Pattern FORM_VARIABLES = Pattern.compile("(?:.*/)?task/([^/]+)/form-variables");

    private final TaskLeads taskLeads;
    private final LeadOnForm form;
    private final Choices choices;

    TaskFormAnswer(TaskLeads taskLeads, LeadOnForm form, Choices choices) {
        this.taskLeads = taskLeads;
        this.form = form;
        this.choices = choices;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Matcher path = FORM_VARIABLES.matcher(request.getUriInfo().getPath());
        if (path.matches() && response.getStatus() == 200 && response.getEntity() instanceof Map<?, ?> variables) {
            taskLeads.task(path.group(1)).ifPresent(task -> {
                Map<String, Object> shown = shown(task);
                String wanted = request.getUriInfo().getQueryParameters().getFirst("variableNames");
                if (wanted != null) {
                    shown.keySet().retainAll(Set.copyOf(Arrays.asList(wanted.split(","))));
                }
                response.setEntity(together(variables, shown));
            });
        }
    }

    private Map<String, Object> shown(Task task) {
        Lead lead = taskLeads.of(List.of(task.getProcessInstanceId())).get(task.getProcessInstanceId());
        if (lead == null) {
            return new HashMap<>();
        }
        Map<String, Object> shown = form.whole(lead);
        if (task.getTaskDefinitionKey().equals(Elements.REASSIGN_LEAD)) {
            shown.put("users", choices.users());
            shown.put("userGroups", choices.userGroups());
        }
        return shown;
    }

    private static Map<String, VariableValueDto> together(Map<?, ?> variables, Map<String, Object> shown) {
        Map<String, VariableValueDto> together = new HashMap<>();
        variables.forEach((name, value) -> together.put((String) name, (VariableValueDto) value));
        shown.forEach((name, value) -> together.put(name, FormValues.variable(value)));
        return together;
    }
}
