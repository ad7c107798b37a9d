package io.nextup.handling;

import io.nextup.assignment.Owning;
import io.nextup.intake.Registration;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.Refused;
import org.springframework.stereotype.Service;

/** Erases a person: the lead, its keys, its process and the engine's history of it; the assignments stay without them. */
@Service
public class LeadErasure {

    private final LeadStore leads;
    private final Registration registration;
    private final Owning owning;
    private final LeadTasks tasks;
    private final TryingAgain tryingAgain;

    LeadErasure(LeadStore leads, Registration registration, Owning owning, LeadTasks tasks, TryingAgain tryingAgain) {
        this.leads = leads;
        this.registration = registration;
        this.owning = owning;
        this.tasks = tasks;
        this.tryingAgain = tryingAgain;
    }

    /** Erases it in one transaction; its external id is free again. */
    public void erase(String id) {
        tryingAgain.run(() -> {
            Lead lead = leads.lock(id).orElseThrow(() -> Refused.notFound("There is no such lead"));
            owning.forget(lead);
            tasks.erase(lead);
            registration.forget(id);
        });
    }
}
