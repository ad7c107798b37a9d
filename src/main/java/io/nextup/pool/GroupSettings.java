package io.nextup.pool;

import io.nextup.lock.TryingAgain;
import io.nextup.problem.Refused;
import io.nextup.user.Identity;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Sets up user groups: who is in them, in which order, with which limits, and how they deal. */
@Service
public class GroupSettings {

    private final GroupStore groups;
    private final MemberStore members;
    private final RepStore reps;
    private final PoolStore pools;
    private final RecountingStore recounting;
    private final Identity identity;
    private final TryingAgain tryingAgain;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupSettings(
            GroupStore groups,
            MemberStore members,
            RepStore reps,
            PoolStore pools,
            RecountingStore recounting,
            Identity identity,
            TryingAgain tryingAgain,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.reps = reps;
        this.pools = pools;
        this.recounting = recounting;
        this.identity = identity;
        this.tryingAgain = tryingAgain;
        this.events = events;
        this.clock = clock;
    }

    /** The members with their settings, in the order of turns. */
    public List<Seat> membersOf(String userGroup) {
        return members.of(userGroup);
    }

    /**
     * Creates or replaces the user group, and makes exactly these its members, in this order.
     *
     * <p>Holds the group's pool meanwhile, so that nobody deals by half a setting. The turn stays where it was in the order.
     *
     * @param seats the members in order; their places and credits are set here
     * @return whether the group was not set up before
     */
    public boolean save(UserGroup group, List<Seat> seats) {
        return tryingAgain.call(() -> {
            Turn turn = pools.lock(List.of(Pools.REPS, group.pool())).get(group.pool());
            UserGroup before = groups.find(group.id()).orElse(null);
            List<Seat> seatsBefore = members.of(group.id());
            groups.save(group);
            if (!identity.readOnly()) {
                identity.saveGroup(group.id(), group.name());
                identity.setMembers(
                        group.id(),
                        seats.stream().map(Seat::user).collect(Collectors.toCollection(LinkedHashSet::new)));
            }
            List<Seat> seated =
                    Seating.inOrder(seats, keepsCredits(before, group, seatsBefore, seats) ? seatsBefore : List.of());
            seatsBefore.stream()
                    .map(Seat::user)
                    .filter(user ->
                            seated.stream().noneMatch(seat -> seat.user().equals(user)))
                    .forEach(user -> members.delete(group.id(), user));
            seated.forEach(seat -> members.save(group.id(), seat));
            pools.moveTurn(group.pool(), Seating.turn(turn, seatsBefore, seated));
            reps.follow(clock.instant());
            tellReps(Stream.concat(seatsBefore.stream(), seated.stream()));
            if (before != null && !Objects.equals(before.timeZone(), group.timeZone())) {
                recounting.recount(group);
            }
            return before == null;
        });
    }

    /** Takes the group out of NextUp; the identity service's group stays. */
    public void delete(String id) {
        tryingAgain.run(() -> {
            if (!groups.exists(id)) {
                throw Refused.notFound("There is no such user group");
            }
            pools.lock(List.of(Pools.REPS, Pools.ofGroup(id)));
            List<Seat> seats = members.of(id);
            groups.delete(id);
            reps.follow(clock.instant());
            tellReps(seats.stream());
        });
    }

    private void tellReps(Stream<Seat> seats) {
        events.publishEvent(new RepsChanged(seats.map(Seat::user).distinct().toList()));
    }

    /** What smooth weighted rotation owes stays owed while the same people have the same weights. */
    private static boolean keepsCredits(UserGroup before, UserGroup after, List<Seat> seatsBefore, List<Seat> seats) {
        return before != null
                && before.method() == after.method()
                && weights(seatsBefore).equals(weights(seats));
    }

    private static Map<String, Integer> weights(List<Seat> seats) {
        return seats.stream().collect(Collectors.toMap(Seat::user, Seat::weight));
    }
}
