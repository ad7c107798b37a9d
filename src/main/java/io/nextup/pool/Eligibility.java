package io.nextup.pool;

import io.nextup.user.Identity;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The limit check: who of a pool may be dealt to now. */
@Service
public class Eligibility {

    private final RoutePools routePools;
    private final PoolStore pools;
    private final GroupStore groups;
    private final RepStore reps;
    private final Standings standings;
    private final GroupsInTurn groupsInTurn;
    private final Identity identity;
    private final Clock clock;

    Eligibility(
            RoutePools routePools,
            PoolStore pools,
            GroupStore groups,
            RepStore reps,
            Standings standings,
            GroupsInTurn groupsInTurn,
            Identity identity,
            Clock clock) {
        this.routePools = routePools;
        this.pools = pools;
        this.groups = groups;
        this.reps = reps;
        this.standings = standings;
        this.groupsInTurn = groupsInTurn;
        this.identity = identity;
        this.clock = clock;
    }

    /** Locks every pool the route may come to, for one who locks users before the check, because pools come first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Route route) {
        pools.lock(routePools.of(route));
    }

    /**
     * Locks every pool the route may come to, then reads who of its first target is eligible.
     *
     * <p>All pools are locked at once and in one order, because overflows and later rules could otherwise be locked in a
     * ring. The locks are held until the transaction ends, so what is read here is still true when it is dealt by.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Round check(Route route) {
        Map<String, Turn> turns = pools.lock(routePools.of(route));
        // Read only now: whoever held the lock before us has counted on a day that is not after ours.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (route.targets().isEmpty()) {
            return new Round(route, null, null, null, Turn.NOBODY_YET, List.of(), null, now);
        }
        var circumstances = new Standings.Circumstances(route.onlineOnly(), route.lapsed(), now);
        Target target = route.targets().get(0);
        if (target instanceof Target.Group one) {
            return ofGroup(route, one.userGroup(), turns, circumstances);
        }
        if (target instanceof Target.Between several) {
            return groupsInTurn.check(route, dealing(several.userGroups()), turns, circumstances);
        }
        String pool = RoutePools.own(target);
        List<Standing> people = people(target, circumstances);
        Turn turn = target instanceof Target.Everyone ? turns.get(pool).amongThoseWhoStayed(people) : turns.get(pool);
        return new Round(route, null, pool, PoolMethod.SEQUENTIAL, turn, people, null, now);
    }

    private Round ofGroup(
            Route route, String userGroup, Map<String, Turn> turns, Standings.Circumstances circumstances) {
        String pool = Pools.ofGroup(userGroup);
        Optional<UserGroup> group = groups.find(userGroup);
        return new Round(
                route,
                userGroup,
                pool,
                group.map(UserGroup::method).orElse(null),
                turns.get(pool),
                group.map(known -> standings.ofGroup(known, circumstances)).orElse(List.of()),
                null,
                circumstances.now());
    }

    private List<Standing> people(Target target, Standings.Circumstances circumstances) {
        if (target instanceof Target.Everyone) {
            return standings.ofSeats(RoutePools.own(target), reps.all(), circumstances);
        }
        if (target instanceof Target.Users named) {
            return standings.ofSeats(RoutePools.own(target), seats(named.users()), circumstances);
        }
        return standings.ofMembers(dealing(((Target.Members) target).userGroups()), circumstances);
    }

    private List<Seat> seats(List<String> users) {
        Set<String> known = identity.existing(users);
        List<Seat> seats = new ArrayList<>();
        users.stream().filter(known::contains).forEach(user -> seats.add(Seat.at(seats.size(), user)));
        return seats;
    }

    /** Those of the groups that are set up and deal at all: where several are named, pick-up groups take no part. */
    private List<UserGroup> dealing(Collection<String> userGroups) {
        return userGroups.stream()
                .map(groups::find)
                .flatMap(Optional::stream)
                .filter(group -> group.method() != PoolMethod.PICK_UP)
                .toList();
    }
}
