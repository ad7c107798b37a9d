package io.nextup.pool;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A whole minute somewhere, for properties of calendars and clocks. */
record Moment(ZoneId zone, Instant now) {

    private static final long MINUTE = 60;

    /** Any moment anywhere, and as often one from the two days around a change of the clocks there. */
    static Arbitrary<Moment> anywhere() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
        long first = Instant.parse("1985-01-01T00:00:00Z").getEpochSecond() / MINUTE;
        long last = Instant.parse("2040-01-01T00:00:00Z").getEpochSecond() / MINUTE;
        Arbitrary<Moment> any = Combinators.combine(zones, Arbitraries.longs().between(first, last))
                .as((zone, minute) -> new Moment(zone, Instant.ofEpochSecond(minute * MINUTE)));
        Arbitrary<Moment> nearChange = Combinators.combine(
                        any, Arbitraries.longs().between(-2880, 2880))
                .as(Moment::nearNextChange);
        return Arbitraries.oneOf(any, nearChange);
    }

    private static Moment nearNextChange(Moment moment, long minutes) {
        ZoneOffsetTransition change = moment.zone().getRules().nextTransition(moment.now());
        return change == null
                ? moment
                : new Moment(moment.zone(), change.getInstant().plusSeconds(minutes * MINUTE));
    }
}
