package io.nextup.webform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often one address may post to one form, on each node; addresses that are quiet are forgotten. */
@Component
public class PostRate {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private record Poster(String form, String address) {}

    private final int perMinute;
    private final TimeMeter time;
    // A bucket that was left alone for a period is full, so it can be forgotten.
    private final Cache<Poster, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    PostRate(FormProperties properties, Clock clock) {
        this.perMinute = properties.ratePerMinute();
        this.time = new ClockTime(clock);
    }

    /** Counts a post; zero where it may go on, else how long to wait. */
    public Duration count(String form, String address) {
        var taken = buckets.get(new Poster(form, address), first -> bucket()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(taken.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
