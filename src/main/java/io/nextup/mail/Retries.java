package io.nextup.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When what could not be sent is tried again: after growing pauses, for a day. */
final class Retries {

    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final Duration THEN = Duration.ofHours(1);
    private static final int HOURS = 24;

    private Retries() {}

    /** The pause after so many failures, or none where it is not tried again. */
    static Optional<Duration> pauseAfter(int failures) {
        if (failures <= FIRST.size()) {
            return Optional.of(FIRST.get(failures - 1));
        }
        return failures <= FIRST.size() + HOURS ? Optional.of(THEN) : Optional.empty();
    }
}
