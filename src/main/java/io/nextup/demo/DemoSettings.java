package io.nextup.demo;

import io.nextup.distribution.Distribution;
import io.nextup.distribution.DistributionSettings;
import io.nextup.distribution.StreamMethod;
import io.nextup.distribution.Streams;
import io.nextup.duplicate.DuplicateSetting;
import io.nextup.duplicate.DuplicateSetting.Match;
import io.nextup.duplicate.DuplicateSettings;
import io.nextup.handling.PickUpSettings;
import io.nextup.leadgroup.LeadGroupSettings;
import io.nextup.pool.GroupSettings;
import io.nextup.security.Grants;
import io.nextup.webform.WebFormSettings;
import java.util.EnumSet;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the demo's sales team works, set as a manager would set it. */
@Component
@Profile("demo")
class DemoSettings {

    private static final int DAYS = 30;

    private final LeadGroupSettings leadGroups;
    private final GroupSettings userGroups;
    private final PickUpSettings pickUp;
    private final DuplicateSettings duplicates;
    private final DistributionSettings distribution;
    private final WebFormSettings forms;
    private final Grants grants;

    DemoSettings(
            LeadGroupSettings leadGroups,
            GroupSettings userGroups,
            PickUpSettings pickUp,
            DuplicateSettings duplicates,
            DistributionSettings distribution,
            WebFormSettings forms,
            Grants grants) {
        this.leadGroups = leadGroups;
        this.userGroups = userGroups;
        this.pickUp = pickUp;
        this.duplicates = duplicates;
        this.distribution = distribution;
        this.forms = forms;
        this.grants = grants;
    }

    /** Writes every setting; needs a transaction, and the people. */
    void save() {
        DemoGroups.LEAD_GROUPS.forEach(leadGroups::save);
        DemoGroups.TEAMS.forEach(this::save);
        duplicates.saveMain(new DuplicateSetting(
                DuplicateSetting.Scope.DAYS,
                DAYS,
                EnumSet.of(Match.EMAIL, Match.PHONE),
                DuplicateSetting.MatchMode.ANY,
                DuplicateSetting.Action.LINK,
                true));
        distribution.save(new Distribution(
                Streams.LEAD,
                StreamMethod.RULES,
                null,
                null,
                false,
                DemoGroups.TELE_SALES.group().id(),
                true,
                false));
        forms.save(DemoForms.CONTACT);
    }

    private void save(DemoGroups.Team team) {
        String id = team.group().id();
        userGroups.save(team.group(), team.seats());
        grants.grantRep(id);
        pickUp.save(id, team.pickUp());
    }
}
