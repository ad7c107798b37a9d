package io.nextup.handling;

import io.nextup.NextUpProperties;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long a closed lead is kept. */
@Component
public class Keeping {

    private final RetentionProperties properties;
    private final NextUpProperties nextUp;

    Keeping(RetentionProperties properties, NextUpProperties nextUp) {
        this.properties = properties;
        this.nextUp = nextUp;
    }

    /** When a lead that was closed then is old enough to be erased by itself; null where it is open, or kept for good. */
    public Instant endOf(Instant closedAt) {
        return closedAt == null || properties.amount() == null
                ? null
                : closedAt.atZone(nextUp.timeZone()).plus(properties.amount()).toInstant();
    }
}
