package io.nextup.distribution;

import io.nextup.assignment.Decision;
import io.nextup.lead.Lead;
import io.nextup.pool.Route;
import io.nextup.pool.Target;
import io.nextup.routing.MatchedRule;
import io.nextup.routing.Matches;
import io.nextup.routing.RoutingRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Works out whom a lead may be dealt to, from its stream's setting; moves nothing. */
@Service
public class Routing {

    private final DistributionStore distributions;
    private final RoutingRules rules;

    Routing(DistributionStore distributions, RoutingRules rules) {
        this.distributions = distributions;
        this.rules = rules;
    }

    /** How the lead's stream distributes at the moment. */
    public Distribution settingOf(Lead lead) {
        return distributions.of(lead.stream());
    }

    /** What rules may ask of a lead, by name. */
    public static Map<String, Object> inputs(Lead lead) {
        return RuleInputs.of(lead);
    }

    public Route toEveryRep(Distribution setting) {
        return route(setting, List.of(new Target.Everyone(setting.stream())));
    }

    public Route toStreamGroup(Distribution setting) {
        return route(setting, List.of(new Target.Group(setting.userGroup(), null)));
    }

    /** To whom no rule matched: the stream's fallback, or nobody. */
    public Route toFallback(Distribution setting) {
        return route(
                setting, setting.fallback() == null ? List.of() : List.of(new Target.Group(setting.fallback(), null)));
    }

    /**
     * To whom the first rule that matches names, and where the stream says so, then the next; empty where none matches.
     */
    public Optional<Route> byRules(Lead lead, Distribution setting) {
        Matches matches = rules.match(lead.stream(), RuleInputs.of(lead));
        List<Target> targets = matches.rules().stream()
                .map(rule -> target(matches, rule))
                .limit(setting.fallThrough() ? Long.MAX_VALUE : 1)
                .toList();
        return targets.isEmpty() ? Optional.empty() : Optional.of(route(setting, targets));
    }

    private static Target target(Matches matches, MatchedRule matched) {
        Decision.Rule rule = new Decision.Rule(matches.decision(), matches.version(), matched.row(), matched.id());
        if (!matched.users().isEmpty() || matched.groups().isEmpty()) {
            return new Target.Users(rule, matched.users());
        }
        if (matched.groups().size() == 1) {
            return new Target.Group(matched.groups().get(0), rule);
        }
        return matched.between()
                ? new Target.Between(rule, matched.groups())
                : new Target.Members(rule, matched.groups());
    }

    private static Route route(Distribution setting, List<Target> targets) {
        return Route.of(setting.stream(), setting.method().name(), setting.onlineOnly(), targets);
    }
}
