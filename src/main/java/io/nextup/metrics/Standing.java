package io.nextup.metrics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How things stand in the database, which all nodes share: asked once in a while, and only if somebody looks. */
@Component
class Standing implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final Duration ONCE_IN = Duration.ofSeconds(15);

    private record Numbers(double incidents, double jobsDue, double oldestDue, double unowned, double waiting) {

        static final Numbers UNKNOWN = new Numbers(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private final EngineLoad engine;
    private final BacklogStore backlog;
    private final LoadingCache<Class<Numbers>, Numbers> last =
            Caffeine.newBuilder().expireAfterWrite(ONCE_IN).build(key -> ask());

    Standing(EngineLoad engine, BacklogStore backlog) {
        this.engine = engine;
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "nextup.incidents", "Incidents, see Cockpit", null, Numbers::incidents);
        gauge(registry, "nextup.jobs.due", "Jobs that could be done now", null, Numbers::jobsDue);
        gauge(
                registry,
                "nextup.jobs.oldest.due",
                "How long the oldest of them has been due",
                "seconds",
                Numbers::oldestDue);
        gauge(registry, "nextup.leads.unowned", "Open leads that nobody owns", null, Numbers::unowned);
        gauge(registry, "nextup.leads.waiting", "Those of them that wait for a user group", null, Numbers::waiting);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, String unit, ToDoubleFunction<Numbers> number) {
        Gauge.builder(name, () -> number.applyAsDouble(last.get(Numbers.class)))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }

    /** While the database is away nothing is known, and it is not asked more often for that. */
    private Numbers ask() {
        try {
            EngineLoad.Load load = engine.now();
            BacklogStore.Backlog leads = backlog.backlog();
            return new Numbers(
                    load.incidents(), load.jobsDue(), load.oldestDue().toSeconds(), leads.unowned(), leads.waiting());
        } catch (RuntimeException e) {
            LOG.warn("Could not ask the database for what is measured", e);
            return Numbers.UNKNOWN;
        }
    }
}
