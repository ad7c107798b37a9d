package io.nextup.process.rules;

import io.nextup.lock.TryingAgain;
import io.nextup.problem.Refused;
import io.nextup.routing.MatchedRule;
import io.nextup.routing.RuleDeployments;
import io.nextup.routing.RuleTables;
import io.nextup.routing.RuleVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@link RuleTables} in the engine's repository. */
@Component
class EngineRuleTables implements RuleTables {

    private final DecisionStore store;
    private final LatestDecisions decisions;
    private final RuleDeployments deployments;
    private final TableReader reader;
    private final TryingAgain tryingAgain;

    EngineRuleTables(
            DecisionStore store,
            LatestDecisions decisions,
            RuleDeployments deployments,
            TableReader reader,
            TryingAgain tryingAgain) {
        this.store = store;
        this.decisions = decisions;
        this.deployments = deployments;
        this.reader = reader;
        this.tryingAgain = tryingAgain;
    }

    private static String key(String stream) {
        return stream + "-routing";
    }

    @Override
    public List<RuleVersion> versions(String stream, int most) {
        return store.versions(key(stream), most);
    }

    @Override
    public int newest(String stream) {
        return store.latest(key(stream)).map(DecisionStore.Deployed::version).orElse(0);
    }

    @Override
    public String dmn(String stream, int version) {
        DecisionStore.Deployed found = store.version(key(stream), version)
                .orElseThrow(() -> Refused.notFound("There is no such version of these rules"));
        try (InputStream dmn = decisions.dmn(found)) {
            return new String(dmn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reading read(String stream, String dmn) {
        return reader.read(key(stream), dmn);
    }

    @Override
    public List<MatchedRule> matching(String stream, String dmn, Map<String, Object> fields) {
        return read(stream, dmn).sheet().isEmpty()
                ? List.of()
                : RoutingTable.read(key(stream), bytes(dmn)).match(fields);
    }

    @Override
    public int save(String stream, String dmn, int seen, String comment) {
        return tryingAgain.call(() -> {
            store.lockDeployments();
            int newest = newest(stream);
            if (newest != seen) {
                throw Refused.conflict(
                        "Version " + newest + " of these rules was saved while you worked on version " + seen
                                + ", so yours was not. Compare the two below, then load the page anew and make your change in it");
            }
            deployments.deploy(comment, key(stream) + ".dmn", bytes(dmn));
            return newest(stream);
        });
    }

    private static ByteArrayInputStream bytes(String dmn) {
        return new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8));
    }
}
