package io.nextup.metrics;

import io.nextup.assignment.Decision;
import io.nextup.assignment.NewOwner;
import io.nextup.assignment.NobodyFound;
import io.nextup.handling.FirstTouch;
import io.nextup.intake.LeadReceived;
import io.nextup.intake.LeadRefused;
import io.nextup.lead.Lead;
import io.nextup.pool.Pools;
import io.nextup.pool.Reason;
import io.nextup.pool.WhyNobody;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what is told of leads, once it is committed. */
@Component
class CountedLeads {

    private static final Map<String, String> LIMITS =
            Map.of(Reason.DAILY_LIMIT.name(), "daily", Reason.MONTHLY_LIMIT.name(), "monthly");

    private final LeadMeters meters;
    private final BacklogStore backlog;

    CountedLeads(LeadMeters meters, BacklogStore backlog) {
        this.meters = meters;
        this.backlog = backlog;
    }

    @EventListener
    void count(LeadReceived news) {
        Tally tally = Tally.ofTransaction();
        tally.received(news.leadId(), news.stream());
        tally.add(() -> meters.received(news.stream()));
    }

    @EventListener
    void count(LeadRefused news) {
        Tally tally = Tally.ofTransaction();
        String stream = tally.streamOf(news.leadId());
        tally.add(() -> meters.refused(stream));
    }

    @EventListener
    void count(NewOwner news) {
        Tally tally = Tally.ofTransaction();
        Lead lead = news.lead();
        tally.add(() -> meters.given(lead.stream(), news.given().how()));
        if (isFirstOwner(lead, tally)) {
            Duration after = Duration.between(lead.receivedAt(), news.given().at());
            tally.add(() -> meters.firstOwner(lead.stream(), after));
        }
        limits(tally, news.given().decision());
    }

    @EventListener
    void count(NobodyFound news) {
        Tally tally = Tally.ofTransaction();
        String why = WhyNobody.in(news.decision());
        tally.add(() -> meters.unassigned(news.lead().stream(), why));
        limits(tally, news.decision());
    }

    @EventListener
    void count(FirstTouch news) {
        Duration after = Duration.between(news.lead().receivedAt(), news.at());
        Tally.ofTransaction().add(() -> meters.firstTouch(news.lead().stream(), after));
    }

    /** Asks the database only where the lead did not come in just now. */
    private boolean isFirstOwner(Lead lead, Tally tally) {
        return lead.owner() == null && (tally.streamOf(lead.id()) != null || backlog.owners(lead.id()) == 1);
    }

    private void limits(Tally tally, Decision decision) {
        if (decision != null) {
            limits(tally, decision.pool(), decision.candidates());
            decision.skipped().forEach(skipped -> limits(tally, skipped.pool(), skipped.candidates()));
        }
    }

    private void limits(Tally tally, String pool, List<Decision.Candidate> candidates) {
        for (Decision.Candidate candidate : candidates) {
            String limit = candidate.reason() == null ? null : LIMITS.get(candidate.reason());
            if (limit != null) {
                tally.add(() -> meters.limitHit(Pools.groupOf(pool).orElse("several"), limit));
            }
        }
    }
}
