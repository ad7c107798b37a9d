package io.nextup.process;

import io.nextup.distribution.Distribution;
import io.nextup.distribution.Routing;
import io.nextup.pool.Route;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that say whom a lead may go to; each bean is a step of the diagram {@code distribution}. */
@Configuration
class RoutingSteps {

    private final LeadAtHand leads;
    private final Routing routing;

    RoutingSteps(LeadAtHand leads, Routing routing) {
        this.leads = leads;
        this.routing = routing;
    }

    /** "Read how the stream distributes": all steps after it go by what is read here. */
    @Bean
    JavaDelegate readDistribution() {
        return execution -> {
            Distribution setting = routing.settingOf(leads.of(execution));
            Handover.give(execution, setting);
            Vars.set(execution, Vars.STREAM_METHOD, setting.method().name());
        };
    }

    /** "Take every rep as the pool". */
    @Bean
    JavaDelegate takeEveryRep() {
        return execution -> Handover.give(execution, routing.toEveryRep(setting(execution)));
    }

    /** "Take the stream's user group". */
    @Bean
    JavaDelegate takeStreamGroup() {
        return execution -> Handover.give(execution, routing.toStreamGroup(setting(execution)));
    }

    /** "Match rules": asks the routing decision. */
    @Bean
    JavaDelegate matchRules() {
        return execution -> {
            Optional<Route> route = routing.byRules(leads.of(execution), setting(execution));
            Vars.set(execution, Vars.RULE_MATCHED, route.isPresent());
            route.ifPresent(found -> Handover.give(execution, found));
        };
    }

    /** "Fall back": no rule matched. */
    @Bean
    JavaDelegate takeFallback() {
        return execution -> Handover.give(execution, routing.toFallback(setting(execution)));
    }

    private static Distribution setting(DelegateExecution execution) {
        return Handover.from(execution, Distribution.class, "Read how the stream distributes");
    }
}
