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

    private final FactStore facts;
    private final Presence presence;
    private final ZoneId serverZone;

    Standings(FactStore facts, Presence presence, NextUpProperties properties) {
        this.facts = facts;
        this.presence = presence;
        this.serverZone = properties.timeZone();
    }

    /** A user group's members, in the order of turns, counted in the group. */
    List<Standing> ofGroup(UserGroup group, Circumstances circumstances) {
        Circumstances here = new Circumstances(
                circumstances.onlineOnly() || group.onlineOnly(), circumstances.lapsed(), circumstances.now());
        Map<Seat, FactStore.Fact> members = facts.ofMembers(group.id(), Periods.at(here.now(), zoneOf(group)));
        return of(members, group, here);
    }

    /** Users who take turns without limits, counted in the pool itself. */
    List<Standing> ofSeats(String pool, List<Seat> seats, Circumstances circumstances) {
        List<String> users = seats.stream().map(Seat::user).toList();
        Map<String, FactStore.Fact> known = facts.of(pool, users, Periods.at(circumstances.now(), serverZone));
        Map<Seat, FactStore.Fact> people = new LinkedHashMap<>();
        seats.forEach(seat -> people.put(seat, known.getOrDefault(seat.user(), FactStore.Fact.UNKNOWN)));
        return of(people, null, circumstances);
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

    private List<Standing> of(Map<Seat, FactStore.Fact> people, UserGroup countedIn, Circumstances circumstances) {
        List<String> users = people.keySet().stream().map(Seat::user).toList();
        Set<String> online = circumstances.onlineOnly() ? presence.online(users) : Set.copyOf(users);
        List<Standing> standings = new ArrayList<>();
        people.forEach((seat, fact) -> standings.add(standing(
                seat, fact, online.contains(seat.user()), circumstances.lapsed().contains(seat.user()), countedIn)));
        return standings;
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
