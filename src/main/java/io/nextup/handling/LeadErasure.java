package io.nextup.handling;

import io.nextup.assignment.Owning;
import io.nextup.audit.Action;
import io.nextup.audit.AuditTrail;
import io.nextup.intake.Registration;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.Refused;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Erases a person: the lead, its keys, its process and the engine's history of it; the assignments stay without them. */
@Service
public class LeadErasure {

    private final LeadStore leads;
    private final Registration registration;
    private final Owning owning;
    private final LeadTasks tasks;
    private final AuditTrail trail;
    private final TryingAgain tryingAgain;

    LeadErasure(
            LeadStore leads,
            Registration registration,
            Owning owning,
            LeadTasks tasks,
            AuditTrail trail,
            TryingAgain tryingAgain) {
        this.leads = leads;
        this.registration = registration;
        this.owning = owning;
        this.tasks = tasks;
        this.trail = trail;
        this.tryingAgain = tryingAgain;
    }

    /** Erases it in one transaction; its external id is free again. */
    public void erase(String id) {
        tryingAgain.run(() -> erase(leads.lock(id).orElseThrow(() -> Refused.notFound("There is no such lead"))));
    }

    /** Erases it unless, when its row is held, it is open again, was closed later, or is gone; returns whether it did. */
    boolean eraseIfClosedBefore(String id, Instant before) {
        return tryingAgain.call(() -> {
            Optional<Lead> old = leads.lock(id)
                    .filter(lead -> lead.closed() && lead.closedAt().isBefore(before));
            old.ifPresent(this::erase);
            return old.isPresent();
        });
    }

    private void erase(Lead lead) {
        owning.forget(lead);
        tasks.erase(lead);
        registration.forget(lead.id());
        trail.done(Action.ERASED, "lead", lead.id(), null);
    }
}
