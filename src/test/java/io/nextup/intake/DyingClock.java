package io.nextup.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A clock that stands still, and dies with its node when it is asked for the given time; the first is 1. */
final class DyingClock extends Clock {

    /** No exception that anybody could catch and go on from. */
    static final class Died extends Error {}

    private final AtomicInteger timesLeft;
    private final Instant now;

    DyingClock(int times, Instant now) {
        this.timesLeft = new AtomicInteger(times);
        this.now = now;
    }

    @Override
    public Instant instant() {
        if (timesLeft.decrementAndGet() == 0) {
            throw new Died();
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
