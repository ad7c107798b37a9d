package io.nextup.api;

import io.nextup.input.Fields;
import io.nextup.pool.GroupRules;
import io.nextup.pool.PoolMethod;
import io.nextup.pool.Seat;
import io.nextup.pool.UserGroup;
import io.nextup.pool.WhenNobody;
import io.nextup.security.Roles;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a user group from a body. */
@Component
class UserGroupReader {

    /** What a body says. */
    record Read(UserGroup group, List<Seat> seats) {}

    private final GroupRules rules;

    UserGroupReader(GroupRules rules) {
        this.rules = rules;
    }

    Read read(String id, Fields fields) {
        Resources.sameId(fields, id);
        if (Roles.ALL.contains(id)) {
            fields.fault("id", "is the group of a role, which cannot be dealt to");
        }
        WhenNobody whenNobody = fields.choice("whenNobody", WhenNobody.class, WhenNobody.LEAVE);
        UserGroup group = new UserGroup(
                id,
                Optional.ofNullable(fields.text("name")).orElse(id),
                fields.choice("method", PoolMethod.class, PoolMethod.SEQUENTIAL),
                fields.flag("onlineOnly", false),
                zone(fields),
                whenNobody,
                fields.text("overflowTo"),
                fields.duration("acceptWithin"),
                HoursReader.read(fields));
        List<Seat> seats = seats(fields);
        rules.check(group, seats.stream().map(Seat::user).toList(), fields.faults());
        return new Read(group, seats);
    }

    private static ZoneId zone(Fields fields) {
        String zone = fields.text("timeZone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            fields.fault("timeZone", "expected the name of a time zone, such as Europe/London");
            return null;
        }
    }

    private static List<Seat> seats(Fields fields) {
        Set<String> users = new HashSet<>();
        List<Seat> seats = new ArrayList<>();
        for (Fields member : fields.objects("members")) {
            String user = member.neededText("user");
            Seat seat = new Seat(
                    user,
                    0,
                    member.number("dailyLimit", 0, 0),
                    member.number("monthlyLimit", 0, 0),
                    member.number("weight", 1, 1),
                    0);
            member.nothingElse();
            if (user != null && !users.add(user)) {
                member.fault("user", "is a member already");
            } else if (user != null) {
                seats.add(seat);
            }
        }
        return seats;
    }
}
