package io.nextup.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.nextup.distribution.Streams;
import io.nextup.lead.AssignedBy;
import io.nextup.pool.WhyNobody;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The meters of what happens to leads; each is there from the start, at nought, but those of limits, which are hit by user group. */
@Component
class LeadMeters {

    /** Where the bars of a histogram end: what is asked of speed to lead, in words a sales team would use. */
    private static final Duration[] WITHIN = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofDays(1),
        Duration.ofDays(3)
    };

    private final MeterProvider<Counter> received;
    private final MeterProvider<Counter> refused;
    private final MeterProvider<Counter> given;
    private final MeterProvider<Counter> unassigned;
    private final MeterProvider<Counter> limitHits;
    private final MeterProvider<Timer> toOwner;
    private final MeterProvider<Timer> toFirstTouch;

    LeadMeters(MeterRegistry registry) {
        received = counter(registry, "nextup.leads.received", "Leads that came in, refused duplicates among them");
        refused = counter(registry, "nextup.leads.refused", "Leads that were refused as duplicates");
        given = counter(registry, "nextup.leads.given", "Leads that came to an owner, and how");
        unassigned = counter(registry, "nextup.leads.unassigned", "Times nobody was found for a lead, and why");
        limitHits = counter(registry, "nextup.limit.hits", "Times somebody was passed over because of a limit");
        toOwner = timer(registry, "nextup.time.to.owner", "From when a lead came in to its first owner");
        toFirstTouch = timer(
                registry, "nextup.time.to.first.touch", "From when a lead came in to the first status or note on it");
        Streams.ALL.forEach(this::makeAll);
    }

    void received(String stream) {
        received.withTag("stream", stream).increment();
    }

    void refused(String stream) {
        refused.withTag("stream", stream).increment();
    }

    void given(String stream, AssignedBy how) {
        given(stream, how.name()).increment();
    }

    void unassigned(String stream, String why) {
        unassigned.withTags("stream", stream, "reason", why).increment();
    }

    void limitHit(String userGroup, String limit) {
        limitHits.withTags("user_group", userGroup, "limit", limit).increment();
    }

    void firstOwner(String stream, Duration after) {
        toOwner.withTag("stream", stream).record(after);
    }

    void firstTouch(String stream, Duration after) {
        toFirstTouch.withTag("stream", stream).record(after);
    }

    private Counter given(String stream, String how) {
        return given.withTags("stream", stream, "how", how);
    }

    private void makeAll(String stream) {
        received.withTag("stream", stream);
        refused.withTag("stream", stream);
        for (AssignedBy how : AssignedBy.values()) {
            if (how.ordinal() < AssignedBy.RELEASED.ordinal()) {
                given(stream, how.name());
            }
        }
        WhyNobody.ALL.forEach(why -> unassigned.withTags("stream", stream, "reason", why));
        toOwner.withTag("stream", stream);
        toFirstTouch.withTag("stream", stream);
    }

    private static MeterProvider<Counter> counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).withRegistry(registry);
    }

    private static MeterProvider<Timer> timer(MeterRegistry registry, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(WITHIN)
                .withRegistry(registry);
    }
}
