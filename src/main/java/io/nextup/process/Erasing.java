package io.nextup.process;

import io.nextup.lead.Lead;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Removes what the engine keeps of a lead: the running process, and the history that holds its external id. */
@Component
class Erasing {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final EngineTraces traces;

    Erasing(@Lazy RuntimeService runtime, @Lazy HistoryService history, EngineTraces traces) {
        this.runtime = runtime;
        this.history = history;
        this.traces = traces;
    }

    void erase(Lead lead) {
        runtime.deleteProcessInstanceIfExists(lead.processInstance(), "Lead erased", true, true, true, false);
        history.deleteHistoricProcessInstancesIfExists(List.copyOf(traces.rootInstances(lead)));
    }
}
