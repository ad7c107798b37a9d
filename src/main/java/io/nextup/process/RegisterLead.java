package io.nextup.process;

import io.nextup.intake.LeadReader;
import io.nextup.intake.RawLead;
import io.nextup.intake.Receipt;
import io.nextup.intake.Registration;
import io.nextup.intake.Replays;
import io.nextup.lead.Lead;
import io.nextup.problem.BadInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** "Register lead": checks what came in and stores it once; bad input is refused with every fault and nothing is stored. */
@Component
class RegisterLead implements JavaDelegate {

    private final LeadReader reader;
    private final Replays replays;
    private final Registration registration;
    private final LeadAtHand leads;
    private final Actors actors;

    RegisterLead(LeadReader reader, Replays replays, Registration registration, LeadAtHand leads, Actors actors) {
        this.reader = reader;
        this.replays = replays;
        this.registration = registration;
        this.leads = leads;
        this.actors = actors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Receipt receipt = receive(execution);
        Vars.set(execution, Vars.KNOWN, receipt.known());
        if (receipt.refused()) {
            Vars.set(execution, Vars.OUTCOME, "REFUSED");
            Vars.set(execution, Vars.DUPLICATE_OF, receipt.duplicateOf());
            return;
        }
        execution.setVariable(Vars.LEAD_ID, receipt.leadId());
        Lead lead = leads.of(execution);
        if (receipt.known()) {
            // Not the external id: this instance is not the lead's, but must be found when the lead is erased.
            execution.setProcessBusinessKey(lead.id());
            Answer.tell(execution, lead.owner());
        } else {
            execution.setProcessBusinessKey(lead.businessKey());
        }
    }

    private Receipt receive(DelegateExecution execution) {
        Optional<Checked> checked = execution.getVariable(Vars.DRAFT) instanceof String key
                ? Handover.take(key, Checked.class)
                : Optional.empty();
        if (checked.isPresent()) {
            return registration.register(checked.get().draft(), checked.get().key(), execution.getProcessInstanceId());
        }
        RawLead raw = takeVariables(execution);
        Optional<Receipt> known = replays.of(raw);
        return known.orElseGet(
                () -> registration.register(reader.read(raw, actors.poster()), null, execution.getProcessInstanceId()));
    }

    /** Takes the lead out of the process, so that the person's data is in the lead's own row and nowhere else. */
    private static RawLead takeVariables(DelegateExecution execution) {
        Map<String, Object> variables = new HashMap<>();
        VariableMap typed = execution.getVariablesTyped(false);
        typed.keySet().forEach(name -> variables.put(name, plain(typed.getValueTyped(name))));
        if (variables.containsKey(Vars.LEAD_ID)) {
            throw new BadInput(Vars.LEAD_ID, "is given by NextUp; send an attribute under another name");
        }
        execution.removeVariables(variables.keySet());
        String stream = Intakes.streamOf(execution);
        if (!stream.equals(variables.computeIfAbsent("stream", none -> stream))) {
            throw new BadInput("stream", "expected " + stream + ", which this process takes in");
        }
        variables.computeIfAbsent("externalId", none -> execution.getProcessBusinessKey());
        return RawLead.sorted(variables);
    }

    /** An object or a file is left as it came, so that it is told to be no value of a field or an attribute. */
    private static Object plain(TypedValue value) {
        return value instanceof SerializableValue || value instanceof FileValue ? value : value.getValue();
    }
}
