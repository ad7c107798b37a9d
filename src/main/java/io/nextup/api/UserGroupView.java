package io.nextup.api;

import io.nextup.pool.Hours;
import io.nextup.pool.PoolMethod;
import io.nextup.pool.Seat;
import io.nextup.pool.UserGroup;
import io.nextup.pool.WhenNobody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

        @Schema(description = "When that time runs: by weekday from and to (up to 24:00); null is round the clock")
        Map<DayOfWeek, SpanView> hours,

        List<MemberView> members) {

    /** From one time of day up to another. */
    @Schema(name = "Span")
    public record SpanView(
            @Schema(example = "09:00") String from,
            @Schema(example = "17:30") String to) {

        static Map<DayOfWeek, SpanView> of(Hours hours) {
            Map<DayOfWeek, SpanView> week = new EnumMap<>(DayOfWeek.class);
            hours.spans()
                    .forEach((day, span) ->
                            week.put(day, new SpanView(Hours.Span.time(span.from()), Hours.Span.time(span.to()))));
            return week;
        }
    }

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
                group.hours() == null ? null : SpanView.of(group.hours()),
                members.stream()
                        .map(seat -> new MemberView(seat.user(), seat.dailyLimit(), seat.monthlyLimit(), seat.weight()))
                        .toList());
    }
}
