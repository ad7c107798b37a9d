package io.nextup.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The application's clock in tests: goes with the real time until it is set, and is let go again after the test. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private volatile Instant set;

    /** Stands still at this instant. */
    public void set(Instant instant) {
        set = instant;
    }

    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Stands still this much later than now. */
    public void advance(Duration by) {
        set = instant().plus(by);
    }

    /** Goes with the real time again. */
    public void letGo() {
        set = null;
    }

    @Override
    public Instant instant() {
        Instant now = set;
        return now == null ? Instant.now() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
