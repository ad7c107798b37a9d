package io.nextup.process.rules;

import io.nextup.distribution.Streams;
import io.nextup.routing.RuleDeployments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Deploys, before the first request is taken, the routing table that NextUp ships where a stream has none.
 *
 * <p>Never over one that is there: a NextUp that ships a changed example would take the analysts' rules out of use.
 */
@Component
class ShippedRules implements SmartInitializingSingleton {

    private final LatestDecisions decisions;
    private final RuleDeployments deployments;

    ShippedRules(LatestDecisions decisions, RuleDeployments deployments) {
        this.decisions = decisions;
        this.deployments = deployments;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Streams.ALL.stream()
                .map(stream -> stream + "-routing")
                .filter(key -> decisions.latest(key).isEmpty())
                .forEach(key -> deploy(key + ".dmn"));
    }

    private void deploy(String file) {
        try (InputStream dmn = new ClassPathResource("processes/" + file).getInputStream()) {
            deployments.deploy("Shipped rules", file, dmn);
        } catch (IOException e) {
            throw new UncheckedIOException("The routing table " + file + " is missing from this build of NextUp", e);
        }
    }
}
