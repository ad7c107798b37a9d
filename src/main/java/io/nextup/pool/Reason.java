package io.nextup.pool;

/** Why somebody was passed over; where several apply, the first in this order is told. */
public enum Reason {
    INACTIVE,
    UNAVAILABLE,
    OFFLINE,
    LAPSED,
    DAILY_LIMIT,
    MONTHLY_LIMIT
}
