package io.nextup.process;

import io.nextup.lead.Lead;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Removes what the engine keeps of a lead: the running process, and the history that holds its external id. */
@Component
class Erasing {

    private final RuntimeService runtime;
    private final HistoryService history;

    Erasing(@Lazy RuntimeService runtime, @Lazy HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    void erase(Lead lead) {
        runtime.deleteProcessInstanceIfExists(lead.processInstance(), "Lead erased", true, true, true, false);
        Set<String> instances = new TreeSet<>(lead.earlierInstances());
        instances.add(lead.processInstance());
        instances.addAll(ids(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(lead.id())));
        history.deleteHistoricProcessInstancesIfExists(List.copyOf(instances));
    }

    private static List<String> ids(HistoricProcessInstanceQuery query) {
        return query.list().stream().map(HistoricProcessInstance::getId).toList();
    }
}
