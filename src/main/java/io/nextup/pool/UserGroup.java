package io.nextup.pool;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A user group set up to be dealt to.
 *
 * @param timeZone where its days and months begin; null is the server's zone
 * @param overflowTo the user group that gets what nobody here can, with {@link WhenNobody#OVERFLOW}
 * @param acceptWithin how long an owner has to save something on a lead, or null for ever
 * @param hours when that time runs, or null for round the clock
 */
public record UserGroup(
        String id,
        String name,
        PoolMethod method,
        boolean onlineOnly,
        ZoneId timeZone,
        WhenNobody whenNobody,
        String overflowTo,
        Duration acceptWithin,
        Hours hours) {

    /**
     * When somebody loses a lead who got it at that instant, unless they save something on it before; null for never.
     *
     * @param zone where the group lives
     */
    Instant acceptBy(Instant at, ZoneId zone) {
        if (acceptWithin == null) {
            return null;
        }
        return hours == null ? at.plus(acceptWithin) : hours.end(at, acceptWithin, zone);
    }

    /** The id of the pool its members make. */
    public String pool() {
        return Pools.ofGroup(id);
    }
}
