package io.nextup.demo;

import static io.nextup.leadgroup.Stage.CLOSED;
import static io.nextup.leadgroup.Stage.CONTACTED;
import static io.nextup.leadgroup.Stage.CONVERTED;
import static io.nextup.leadgroup.Stage.INVALIDATED;
import static io.nextup.leadgroup.Stage.NEW;
import static io.nextup.leadgroup.Stage.QUALIFIED;

import io.nextup.leadgroup.LeadGroup;
import io.nextup.leadgroup.Status;
import io.nextup.pool.PoolMethod;
import io.nextup.pool.Seat;
import io.nextup.pool.UserGroup;
import io.nextup.pool.WhenNobody;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the demo sells, and the user groups that sell it. */
final class DemoGroups {

    static final LeadGroup MORTGAGES = new LeadGroup(
            "mortgages",
            "Mortgages",
            List.of(
                    new Status("new", "New", NEW),
                    new Status("call-back", "Call back", CONTACTED, Duration.ofDays(1)),
                    new Status("appointment", "Appointment made", QUALIFIED),
                    new Status("sold", "Sold", CONVERTED),
                    new Status("not-interested", "Not interested", CLOSED),
                    new Status("invalid", "Invalid", INVALIDATED)));
    static final LeadGroup SOLAR = new LeadGroup(
            "solar",
            "Solar panels",
            List.of(
                    new Status("new", "New", NEW),
                    new Status("call-back", "Call back", CONTACTED, Duration.ofDays(1)),
                    new Status("site-visit", "Site visit", QUALIFIED),
                    new Status("sold", "Sold", CONVERTED),
                    new Status("lost", "Lost", CLOSED)));
    static final List<LeadGroup> LEAD_GROUPS = List.of(MORTGAGES, SOLAR);

    /** Strict turns, and Tom takes three leads a day at most. */
    static final Team TELE_SALES = new Team(
            group("tele-sales", "Tele-sales", PoolMethod.SEQUENTIAL),
            List.of(seat("tom", 3, 1), seat("stephanie", 0, 1), seat("lewis", 0, 1)),
            Map.of("mortgages", List.of("new", "call-back"), "solar", List.of("new", "call-back")));
    /** Denise gets three of four. */
    static final Team SENIOR_ADVISERS = new Team(
            group("senior-advisers", "Senior advisers", PoolMethod.WEIGHTED),
            List.of(seat("denise", 0, 3), seat("stephanie", 0, 1)),
            Map.of("mortgages", List.of("new", "call-back")));

    static final List<Team> TEAMS = List.of(TELE_SALES, SENIOR_ADVISERS);

    private DemoGroups() {}

    /** A user group with its members and the statuses in which they may pick up. */
    record Team(UserGroup group, List<Seat> seats, Map<String, List<String>> pickUp) {}

    private static UserGroup group(String id, String name, PoolMethod method) {
        return new UserGroup(id, name, method, false, null, WhenNobody.LEAVE, null, null, null);
    }

    private static Seat seat(String user, int dailyLimit, int weight) {
        return new Seat(user, 0, dailyLimit, 0, weight, 0);
    }
}
