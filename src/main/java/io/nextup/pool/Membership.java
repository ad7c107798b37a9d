package io.nextup.pool;

import io.nextup.user.MembershipEvents;
import io.nextup.user.UserCame;
import io.nextup.user.UserGone;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows who joins and leaves user groups, by whatever door, so that a change made in Camunda Admin counts at once. */
@Service
@Transactional
class Membership implements MembershipEvents {

    private final GroupStore groups;
    private final MemberStore members;
    private final RepStore reps;
    private final PoolStore pools;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Membership(
            GroupStore groups,
            MemberStore members,
            RepStore reps,
            PoolStore pools,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.reps = reps;
        this.pools = pools;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void userCreated(String userId) {
        events.publishEvent(new UserCame(userId));
    }

    /** Joins at the end of the order, with the defaults. */
    @Override
    public void joined(String userId, String groupId) {
        if (!groups.exists(groupId)) {
            return;
        }
        String pool = Pools.ofGroup(groupId);
        Turn turn = pools.lock(List.of(Pools.REPS, pool)).get(pool);
        List<Seat> seats = members.of(groupId);
        if (seats.stream().anyMatch(seat -> seat.user().equals(userId))) {
            return;
        }
        long last = seats.stream().mapToLong(Seat::place).max().orElse(0);
        long end = Math.max(last, turn.place()) + Seating.APART;
        if (userId.equals(turn.served())) {
            // They left and came back at the end: the turn stays where they were served, not where they sit now, as
            // long
            // as somebody sits between the two.
            pools.moveTurn(pool, last > turn.place() ? new Turn(null, turn.place()) : new Turn(userId, end));
        }
        members.save(groupId, Seat.at(end, userId));
        reps.follow(clock.instant());
        events.publishEvent(new RepsChanged(List.of(userId)));
    }

    @Override
    public void left(String userId, String groupId) {
        if (!groups.exists(groupId)) {
            return;
        }
        pools.lock(List.of(Pools.REPS, Pools.ofGroup(groupId)));
        members.delete(groupId, userId);
        reps.follow(clock.instant());
        events.publishEvent(new RepsChanged(List.of(userId)));
    }

    @Override
    public void userDeleted(String userId) {
        events.publishEvent(new UserGone(userId));
    }

    /** A group that is gone deals to nobody: it has no members left. Its settings stay until a manager takes them out. */
    @Override
    public void groupDeleted(String groupId) {
        // Each membership was told before.
    }
}
