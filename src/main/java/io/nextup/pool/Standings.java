package io.nextup.pool;

import io.nextup.NextUpProperties;
import io.nextup.user.Presence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads where each member of a pool stands; exact only while the caller holds the pools concerned. */
@Component
class Standings {

    /**
     * What holds for all members of one reading.
     *
     * @param onlineOnly whether the stream counts only users who are online
     * @param lapsed users who let the lead lapse
     */
    record Circumstances(boolean onlineOnly, Set<String> lapsed, Instant now) {}

    private final MemberStore members;
    private final FactStore facts;
    private final Presence presence;
    private final ZoneId serverZone;

    Standings(MemberStore members, FactStore facts, Presence presence, NextUpProperties properties) {
        this.members = members;
        this.facts = facts;
        this.presence = presence;
        this.serverZone = properties.timeZone();
    }

    /** A user group's members, in the order of turns, counted in the group. */
    List<Standing> ofGroup(UserGroup group, Circumstances circumstances) {
        Circumstances here = new Circumstances(
                circumstances.onlineOnly() || group.onlineOnly(), circumstances.lapsed(), circumstances.now());
        return of(group.pool(), members.of(group.id()), zoneOf(group), group, here);
    }

    /** Users who take turns without limits, counted in the pool itself. */
    List<Standing> ofSeats(String pool, List<Seat> seats, Circumstances circumstances) {
        return of(pool, seats, serverZone, null, circumstances);
    }

    /**
     * The members of several groups as one pool, each once, in the order of the groups, then of their members; each
     * stands as in the first group that has room for them, or as in their first group where none has.
     */
    List<Standing> ofMembers(List<UserGroup> groups, Circumstances circumstances) {
        Map<String, Standing> byUser = new LinkedHashMap<>();
        for (UserGroup group : groups) {
            for (Standing standing : ofGroup(group, circumstances)) {
                byUser.merge(
                        standing.user(),
                        standing,
                        (first, next) -> !first.eligible() && next.eligible() ? next : first);
            }
        }
        List<Standing> inOrder = new ArrayList<>();
        byUser.values().forEach(standing -> inOrder.add(standing.at(inOrder.size())));
        return inOrder;
    }

    ZoneId zoneOf(UserGroup group) {
        return group.timeZone() == null ? serverZone : group.timeZone();
    }

    ZoneId serverZone() {
        return serverZone;
    }

    private List<Standing> of(
            String pool, List<Seat> seats, ZoneId zone, UserGroup countedIn, Circumstances circumstances) {
        List<String> users = seats.stream().map(Seat::user).toList();
        Map<String, FactStore.Fact> known = facts.of(pool, users, Periods.at(circumstances.now(), zone));
        Set<String> online = circumstances.onlineOnly() ? presence.online(users) : Set.copyOf(users);
        return seats.stream()
                .map(seat -> standing(
                        seat,
                        known.getOrDefault(seat.user(), FactStore.Fact.UNKNOWN),
                        online.contains(seat.user()),
                        circumstances.lapsed().contains(seat.user()),
                        countedIn))
                .toList();
    }

    private static Standing standing(
            Seat seat, FactStore.Fact fact, boolean online, boolean lapsed, UserGroup countedIn) {
        return new Standing(
                seat.user(),
                seat.place(),
                reason(seat, fact, online, lapsed),
                fact.today(),
                seat.dailyLimit(),
                fact.thisMonth(),
                seat.monthlyLimit(),
                seat.weight(),
                seat.credit(),
                fact.open(),
                countedIn);
    }

    private static Reason reason(Seat seat, FactStore.Fact fact, boolean online, boolean lapsed) {
        if (!fact.active()) {
            return Reason.INACTIVE;
        }
        if (!fact.available()) {
            return Reason.UNAVAILABLE;
        }
        if (!online) {
            return Reason.OFFLINE;
        }
        if (lapsed) {
            return Reason.LAPSED;
        }
        return Limits.reached(fact.today(), seat.dailyLimit(), fact.thisMonth(), seat.monthlyLimit());
    }
}
