package io.nextup.process;

import io.nextup.lead.Lead;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
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
        String root = lead.processInstance();
        runtime.deleteProcessInstanceIfExists(root, "Lead erased", true, true, true, false);
        List<String> called = history.createHistoricProcessInstanceQuery().superProcessInstanceId(root).list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        history.deleteHistoricProcessInstancesIfExists(
                Stream.concat(Stream.of(root), called.stream()).toList());
    }
}
