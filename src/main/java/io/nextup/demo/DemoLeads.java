package io.nextup.demo;

import io.nextup.distribution.Streams;
import io.nextup.intake.Imports;
import io.nextup.intake.LeadImport;
import io.nextup.intake.Poster;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Imports the demo's file of leads, as the demo's integrator would. */
@Component
@Profile("demo")
class DemoLeads {

    static final String FILE = "/demo/leads.csv";
    static final List<String> MAPPING = List.of("externalId=Lead Number");

    private static final Logger LOG = LoggerFactory.getLogger(DemoLeads.class);
    private static final String SOURCE = "spring-fair";
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long LONGEST_SECONDS = 60;

    private final Imports imports;
    private final TaskScheduler scheduler;

    DemoLeads(Imports imports, TaskScheduler scheduler) {
        this.imports = imports;
        this.scheduler = scheduler;
    }

    /** Takes the file in and waits until all its leads are dealt. */
    void takeIn() {
        String id = imports.begin(
                DemoResources.bytes(FILE),
                Streams.LEAD,
                null,
                SOURCE,
                MAPPING,
                new Poster(DemoPeople.INTEGRATOR, true, false));
        LeadImport.Tally tally = whenDone(id).tally();
        LOG.info(
                "The demo's file of leads is in: {} rows, {} accepted, {} of them assigned",
                tally.rows(),
                tally.accepted(),
                tally.assigned());
    }

    private LeadImport whenDone(String id) {
        CompletableFuture<LeadImport> done = new CompletableFuture<>();
        var looking = scheduler.scheduleWithFixedDelay(
                () -> imports.find(id)
                        .filter(it -> it.state() == LeadImport.State.DONE)
                        .ifPresent(done::complete),
                LOOK);
        try {
            return done.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        } finally {
            looking.cancel(false);
        }
    }
}
