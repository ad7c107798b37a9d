package io.nextup.process.rules;

import io.nextup.distribution.Streams;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has each stream's table read at the start, and soon after another was deployed, on whichever node. */
@Component
class ReadingAhead {

    private final DecisionRouting routing;

    ReadingAhead(DecisionRouting routing) {
        this.routing = routing;
    }

    @Scheduled(initialDelayString = "0", fixedDelayString = "${nextup.look-every-seconds}", timeUnit = TimeUnit.SECONDS)
    void look() {
        Streams.ALL.forEach(routing::readAhead);
    }
}
