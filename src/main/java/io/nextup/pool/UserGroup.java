package io.nextup.pool;

import java.time.Duration;
import java.time.ZoneId;

/**
 * A user group set up to be dealt to.
 *
 * @param timeZone where its days and months begin; null is the server's zone
 * @param overflowTo the user group that gets what nobody here can, with {@link WhenNobody#OVERFLOW}
 * @param acceptWithin how long an owner has to save something on a lead, or null for ever
 */
public record UserGroup(
        String id,
        String name,
        PoolMethod method,
        boolean onlineOnly,
        ZoneId timeZone,
        WhenNobody whenNobody,
        String overflowTo,
        Duration acceptWithin) {

    /** The id of the pool its members make. */
    public String pool() {
        return Pools.ofGroup(id);
    }
}
