package io.nextup.process.rules;

import io.nextup.routing.MatchedRule;
import io.nextup.routing.Matches;
import io.nextup.routing.RoutingRules;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the latest deployed decision table of a stream. No table has the version 0 and no rules; a broken one has no
 * rules, so its leads go to the stream's fallback.
 */
@Component
class DecisionRouting implements RoutingRules {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionRouting.class);

    /** Each stream asks one table; beside it there is room for the one before, until a rule is taken back. A large one takes some 20 MB. */
    private static final int ROOM = 4;

    private final LatestDecisions decisions;
    private final Recent<Optional<RoutingTable>> tables = new Recent<>(ROOM);

    DecisionRouting(LatestDecisions decisions) {
        this.decisions = decisions;
    }

    /** Reads the stream's table if it has not been read yet: one of thousands of rows takes seconds, which no lead should wait. */
    void readAhead(String stream) {
        decisions.latest(key(stream)).ifPresent(this::table);
    }

    @Override
    public Matches match(String stream, Map<String, Object> fields) {
        String key = key(stream);
        return decisions
                .latest(key)
                .map(decision -> new Matches(key, decision.version(), rules(decision, fields)))
                .orElseGet(() -> new Matches(key, 0, List.of()));
    }

    private static String key(String stream) {
        return stream + "-routing";
    }

    private List<MatchedRule> rules(DecisionStore.Deployed decision, Map<String, Object> fields) {
        try {
            return table(decision).map(table -> table.match(fields)).orElseGet(List::of);
        } catch (DmnEngineException e) {
            // A decision that this one requires; the engine's message may quote the lead.
            LOG.error(
                    "Version {} of the decision {} could not be asked for a lead, so no rule matched: {}",
                    decision.version(),
                    decision.key(),
                    e.getClass().getSimpleName());
            return List.of();
        }
    }

    private Optional<RoutingTable> table(DecisionStore.Deployed decision) {
        return tables.find(decision.id()).orElseGet(() -> {
            InputStream dmn = decisions.dmn(decision);
            return tables.findOrMake(decision.id(), () -> read(decision, dmn));
        });
    }

    private static Optional<RoutingTable> read(DecisionStore.Deployed decision, InputStream dmn) {
        try {
            return Optional.of(RoutingTable.read(decision.key(), dmn));
        } catch (RuntimeException e) {
            LOG.error(
                    "Version {} of the decision {} cannot be read, so no rule of it matches: deploy a corrected table",
                    decision.version(),
                    decision.key(),
                    e);
            return Optional.empty();
        }
    }
}
