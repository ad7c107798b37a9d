package io.nextup.api;

import io.nextup.pool.PoolMethod;
import io.nextup.pool.Seat;
import io.nextup.pool.UserGroup;
import io.nextup.pool.WhenNobody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A user group: how it deals, and its members in the order of turns. */
@Schema(name = "UserGroup")
public record UserGroupView(
        String id,
        String name,
        PoolMethod method,
        boolean onlineOnly,
        String timeZone,
        WhenNobody whenNobody,
        String overflowTo,

        @Schema(description = "ISO-8601 duration", example = "PT2H")
        String acceptWithin,

        List<MemberView> members) {

    /** A member; 0 is no limit. */
    @Schema(name = "Member")
    public record MemberView(String user, int dailyLimit, int monthlyLimit, int weight) {}

    static UserGroupView of(UserGroup group, List<Seat> members, String serverZone) {
        return new UserGroupView(
                group.id(),
                group.name(),
                group.method(),
                group.onlineOnly(),
                group.timeZone() == null ? serverZone : group.timeZone().getId(),
                group.whenNobody(),
                group.overflowTo(),
                group.acceptWithin() == null ? null : group.acceptWithin().toString(),
                members.stream()
                        .map(seat -> new MemberView(seat.user(), seat.dailyLimit(), seat.monthlyLimit(), seat.weight()))
                        .toList());
    }
}
