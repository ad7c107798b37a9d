package io.nextup.demo;

import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.lock.TryingAgain;
import io.nextup.routing.RuleDeployments;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an installation that has no lead groups with people, settings, rules and leads.
 *
 * <p>All but the leads is one transaction, so a start that was broken off begins again. Where there are lead groups nothing is
 * touched: a second start keeps what was changed meanwhile, and real data stays as it is.
 */
@Component
@Profile("demo")
class Demo implements ApplicationRunner {

    static final String RULES = "/demo/lead-routing.dmn";

    private final LeadGroupStore leadGroups;
    private final DemoPeople people;
    private final DemoSettings settings;
    private final RuleDeployments rules;
    private final DemoLeads leads;
    private final TryingAgain tryingAgain;

    Demo(
            LeadGroupStore leadGroups,
            DemoPeople people,
            DemoSettings settings,
            RuleDeployments rules,
            DemoLeads leads,
            TryingAgain tryingAgain) {
        this.leadGroups = leadGroups;
        this.people = people;
        this.settings = settings;
        this.rules = rules;
        this.leads = leads;
        this.tryingAgain = tryingAgain;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (tryingAgain.call(this::setUp)) {
            leads.takeIn();
        }
    }

    private boolean setUp() {
        if (!leadGroups.all().isEmpty()) {
            return false;
        }
        people.hire();
        settings.save();
        rules.deploy("Demo rules", "lead-routing.dmn", DemoResources.stream(RULES));
        return true;
    }
}
