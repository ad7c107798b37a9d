package io.nextup.process;

import io.nextup.form.LeadOnForm;
import io.nextup.lead.Lead;
import io.nextup.process.plugin.EngineAuthentication;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.hal.HalResource;
import org.camunda.bpm.engine.rest.hal.task.HalTask;
import org.camunda.bpm.engine.rest.hal.task.HalTaskList;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Adds to a page of a filter's tasks those fields of their leads that the filter shows as variables, as they are now: a status in a
 * list costs no row and is never stale.
 */
@Component
class TaskPageAnswer implements ContainerResponseFilter {

    private static final Pattern FILTER_LIST = Pattern.compile("(?:.*/)?filter/([^/]+)/list");

    private final TaskLeads taskLeads;
    private final LeadOnForm form;
    private final FilterService filters;
    private final EngineAuthentication authentication;

    TaskPageAnswer(
            TaskLeads taskLeads, LeadOnForm form, @Lazy FilterService filters, EngineAuthentication authentication) {
        this.taskLeads = taskLeads;
        this.form = form;
        this.filters = filters;
        this.authentication = authentication;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Matcher path = FILTER_LIST.matcher(request.getUriInfo().getPath());
        if (path.matches() && response.getEntity() instanceof HalTaskList page) {
            List<String> names = shownBy(path.group(1));
            if (!names.isEmpty()) {
                fill(tasks(page), names);
            }
        }
    }

    private void fill(List<HalTask> tasks, List<String> names) {
        Map<String, Lead> leads = taskLeads.of(tasks.stream()
                .map(HalTask::getProcessInstanceId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Map<String, Object>> listed = form.listed(List.copyOf(leads.values()));
        for (HalTask task : tasks) {
            Lead lead = leads.get(task.getProcessInstanceId());
            if (lead != null) {
                task.addEmbedded("variable", variables(listed.get(lead.id()), names));
            }
        }
    }

    private static List<HalResource<?>> variables(Map<String, Object> shown, List<String> names) {
        List<HalResource<?>> variables = new ArrayList<>();
        names.stream()
                .filter(name -> shown.get(name) != null)
                .forEach(name -> variables.add(new ShownField(name, shown.get(name))));
        return variables;
    }

    private List<String> shownBy(String filterId) {
        Filter filter = authentication.asEngine(() -> filters.getFilter(filterId));
        return filter != null && filter.getProperties().get("variables") instanceof List<?> variables
                ? variables.stream()
                        .filter(Map.class::isInstance)
                        .map(variable -> ((Map<?, ?>) variable).get("name"))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<HalTask> tasks(HalTaskList page) {
        return (List<HalTask>) page.getEmbedded("task");
    }
}
