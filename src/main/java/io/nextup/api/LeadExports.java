package io.nextup.api;

import io.nextup.assignment.AssignmentStore;
import io.nextup.handling.Keeping;
import io.nextup.handling.LeadTraces;
import io.nextup.intake.Replays;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.mail.MailOutboxStore;
import io.nextup.problem.Refused;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gathers all that is held about the person of a lead, from wherever it is held. */
@Component
class LeadExports {

    private final LeadStore leads;
    private final LeadViews views;
    private final AssignmentStore assignments;
    private final LeadTraces engine;
    private final MailOutboxStore mails;
    private final Replays replays;
    private final Keeping keeping;
    private final Clock clock;

    LeadExports(
            LeadStore leads,
            LeadViews views,
            AssignmentStore assignments,
            LeadTraces engine,
            MailOutboxStore mails,
            Replays replays,
            Keeping keeping,
            Clock clock) {
        this.leads = leads;
        this.views = views;
        this.assignments = assignments;
        this.engine = engine;
        this.mails = mails;
        this.replays = replays;
        this.keeping = keeping;
        this.clock = clock;
    }

    LeadExportView of(String id) {
        Lead lead = leads.find(id).orElseThrow(() -> Refused.notFound("There is no such lead"));
        return new LeadExportView(
                LeadExportView.FORMAT,
                clock.instant(),
                views.of(lead),
                // It may be erased at this moment.
                leads.columns(id).orElseThrow(() -> Refused.notFound("There is no such lead any more")),
                assignments.of(id).stream().map(AssignmentView::of).toList(),
                engine.tasks(lead),
                mails.outstanding(id),
                replays.keysOf(id),
                engine.processInstances(lead),
                keeping.endOf(lead.closedAt()));
    }
}
