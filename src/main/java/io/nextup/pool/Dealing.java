package io.nextup.pool;

import io.nextup.assignment.Decision;
import io.nextup.assignment.Given;
import io.nextup.assignment.Owning;
import io.nextup.lead.AssignedBy;
import io.nextup.lead.Lead;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deals a lead to one of those whom the limit check found: moves the turn, counts, and gives the lead. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Dealing {

    private final Choosing choosing;
    private final PoolStore pools;
    private final MemberStore members;
    private final Standings standings;
    private final Owning owning;

    Dealing(Choosing choosing, PoolStore pools, MemberStore members, Standings standings, Owning owning) {
        this.choosing = choosing;
        this.pools = pools;
        this.members = members;
        this.standings = standings;
        this.owning = owning;
    }

    /**
     * Deals the lead by the method; the transaction must be the one in which the round was made, because that one holds
     * the pools.
     *
     * @param how what the record says of it
     * @param by who had it dealt, or null where it just came in
     * @return who got it
     */
    public String deal(Lead lead, Round round, PoolMethod method, AssignedBy how, String by, Decision.Process process) {
        Choosing.Choice choice = choosing.choose(round, method)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Nobody is eligible in " + round.pool()
                                        + "; the step \"Find who is eligible\" must come first and lead here only if it found somebody"));
        Standing chosen = choice.chosen();
        pools.moveTurn(round.pool(), new Turn(chosen.user(), chosen.place()));
        if (round.amongGroups() != null) {
            pools.moveTurn(round.amongGroups().pool(), round.amongGroups().served());
        }
        choice.credits().forEach((user, credit) -> members.credit(round.userGroup(), user, credit));

        UserGroup group = chosen.countedIn();
        ZoneId zone = group == null ? standings.serverZone() : standings.zoneOf(group);
        String countedIn = group == null ? round.pool() : group.pool();
        pools.count(countedIn, chosen.user(), LocalDate.ofInstant(round.now(), zone));
        owning.give(
                lead,
                new Given(
                        round.now(),
                        chosen.user(),
                        how,
                        group == null ? null : group.id(),
                        group == null ? null : group.acceptBy(round.now(), zone),
                        countedIn,
                        by,
                        decision(round, method, chosen.user(), process)));
        return chosen.user();
    }

    /** Records that nobody was found on the whole route, and who was passed over. */
    public void nobodyFound(Lead lead, Round round, String by, Decision.Process process) {
        owning.nobodyFound(lead, round.userGroup(), by, decision(round, round.method(), null, process));
    }

    private static Decision decision(Round round, PoolMethod method, String chosen, Decision.Process process) {
        List<Decision.Skipped> skipped = new ArrayList<>(round.route().skipped());
        if (round.amongGroups() != null) {
            skipped.addAll(round.amongGroups().skipped());
        }
        return new Decision(
                round.route().stream(),
                round.route().method(),
                round.rule(),
                round.pool(),
                method == null ? null : method.name(),
                round.candidates(),
                chosen,
                round.turn().served(),
                chosen == null ? round.turn().served() : chosen,
                process,
                skipped);
    }
}
