package io.nextup.process;

import io.nextup.handling.Reassignment;
import io.nextup.handling.WorkDone;
import io.nextup.handling.Working;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadChangesStore;
import io.nextup.lead.LeadStore;
import io.nextup.problem.BadInput;
import io.nextup.problem.Faults;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the diagram {@code handling}. */
@Configuration
class HandlingSteps {

    private final LeadStore leads;
    private final LeadChangesStore changes;
    private final Working working;
    private final Reassignment reassignment;
    private final Actors actors;

    HandlingSteps(
            LeadStore leads, LeadChangesStore changes, Working working, Reassignment reassignment, Actors actors) {
        this.leads = leads;
        this.changes = changes;
        this.working = working;
        this.reassignment = reassignment;
        this.actors = actors;
    }

    /** "Find out who owns it". */
    @Bean
    JavaDelegate findOwner() {
        return execution -> {
            Lead lead = leads.find(Vars.leadId(execution)).orElseThrow();
            boolean begins = !execution.getProcessInstanceId().equals(lead.handlingInstance());
            if (begins) {
                changes.handlingInstance(lead.id(), execution.getProcessInstanceId());
            }
            Vars.set(execution, Vars.OWNED, lead.owner() != null);
            // Later on, whoever gives the lead to an owner begins their time.
            Vars.set(execution, Vars.TO_BE_ACCEPTED, begins && lead.mustBeAcceptedBy() != null);
        };
    }

    /** "Save the work": what was entered when the task was completed, unless it was saved before the task was. */
    @Bean
    JavaDelegate saveWork() {
        return execution -> {
            Working.Outcome outcome = Handover.take(execution.getProcessInstanceId(), Working.Outcome.class)
                    .orElseGet(() -> save(execution));
            Vars.set(execution, Vars.WHAT_NEXT, outcome.word());
        };
    }

    /** "Reassign": to the user or the user group that the manager named, unless the lead was reassigned meanwhile. */
    @Bean
    JavaDelegate reassignLead() {
        return execution -> {
            String user = take(execution, Vars.USER);
            String userGroup = take(execution, Vars.USER_GROUP);
            Lead lead = lock(execution);
            keepOnlyTheLead(execution);
            if (lead.reassignAsked() || user != null || userGroup != null) {
                reassignment.decide(lead, user, userGroup, actors.actor());
            }
        };
    }

    private Working.Outcome save(DelegateExecution execution) {
        String status = take(execution, Vars.STATUS);
        String note = take(execution, Vars.NOTE);
        String next = take(execution, Vars.NEXT);
        Instant callBackAt = takeTime(execution, Vars.CALL_BACK_AT);
        Lead lead = lock(execution);
        keepOnlyTheLead(execution);
        return working.save(lead, WorkDone.of(status, note, next, callBackAt), actors.actor());
    }

    /** The lead whose process this is: a leadId that came with a completed task names no other. */
    private Lead lock(DelegateExecution execution) {
        return Optional.ofNullable(execution.getVariable(Vars.LEAD_ID))
                .filter(String.class::isInstance)
                .flatMap(id -> leads.lock((String) id))
                .filter(lead -> execution.getProcessInstanceId().equals(lead.handlingInstance()))
                .orElseThrow(() -> new BadInput(Vars.LEAD_ID, "is not to be sent; the task knows its lead"));
    }

    /** Whatever else came with a completed task is not kept, as it may be about the person. */
    private static void keepOnlyTheLead(DelegateExecution execution) {
        Set<String> sent = new HashSet<>(execution.getVariableNames());
        sent.remove(Vars.LEAD_ID);
        // The engine does not let a name that was stored be passing in the same transaction.
        Faults faults = new Faults();
        Stream.of(Vars.OWNED, Vars.TO_BE_ACCEPTED, Vars.WHAT_NEXT)
                .filter(sent::contains)
                .forEach(name -> faults.add(name, "is not to be sent; the process says so itself"));
        faults.throwIfAny();
        execution.removeVariables(sent);
    }

    /** Reads a time that was entered, and takes it out as well. */
    private static Instant takeTime(DelegateExecution execution, String name) {
        if (execution.getVariable(name) instanceof Date date) {
            execution.removeVariable(name);
            return date.toInstant();
        }
        String text = take(execution, name);
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(name, "expected a time such as 2030-01-31T09:30:00Z");
        }
    }

    /** Reads a text that was entered and takes it out of the process, where it would be kept. */
    private static String take(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        execution.removeVariable(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new BadInput(name, "expected a text");
    }
}
