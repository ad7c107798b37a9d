package io.nextup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final List<Duration> pauses = Stream.iterate(1, failures -> failures + 1)
            .map(Retries::pauseAfter)
            .takeWhile(Optional::isPresent)
            .map(Optional::get)
            .toList();

    @Test
    void pauses_grow_from_a_minute_to_an_hour() {
        assertThat(pauses)
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1))
                .isSorted()
                .endsWith(Duration.ofHours(1));
    }

    @Test
    void it_is_given_up_after_a_day() {
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(24), Duration.ofHours(25));
    }
}
