package io.nextup.process;

import io.nextup.intake.Draft;
import io.nextup.intake.LeadProcesses;
import io.nextup.intake.Receipt;
import io.nextup.intake.RequestKey;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the intake process of a lead's stream. */
@Component
class EngineProcesses implements LeadProcesses {

    private final RuntimeService runtime;
    private final EngineRaces races;

    EngineProcesses(@Lazy RuntimeService runtime, EngineRaces races) {
        this.runtime = runtime;
        this.races = races;
    }

    @Override
    public Receipt receive(Draft draft, RequestKey key) {
        String handover = UUID.randomUUID().toString();
        Handover.give(handover, new Checked(draft, key));
        VariableMap answer = races.telling(() -> runtime.createProcessInstanceByKey(Intakes.of(draft.stream()))
                .setVariable(Vars.DRAFT, Variables.stringValue(handover, true))
                .executeWithVariablesInReturn()
                .getVariables());
        return new Receipt(
                (String) answer.get(Vars.LEAD_ID),
                (String) answer.get(Vars.DUPLICATE_OF),
                Boolean.TRUE.equals(answer.get(Vars.KNOWN)));
    }
}
