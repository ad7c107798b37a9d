package io.nextup.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys after two days, twice as long as callers are promised. */
@Component
class RequestKeyCleaning {

    private static final Duration KEPT = Duration.ofDays(2);

    private final RequestKeyStore keys;
    private final Clock clock;

    RequestKeyCleaning(RequestKeyStore keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clean() {
        keys.forgetBefore(clock.instant().minus(KEPT));
    }
}
