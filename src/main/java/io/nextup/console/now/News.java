package io.nextup.console.now;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something was dealt, on whichever node: each node looks every two seconds while anybody is watching.
 *
 * <p>Nothing of a lead is in what is told; the page asks for what it shows.
 */
@Component
class News implements SmartLifecycle {

    /** The browser comes back by itself after this, and is asked again who it is. */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private final NowStore store;
    private final Set<SseEmitter> watching = ConcurrentHashMap.newKeySet();
    private volatile long told;
    private volatile boolean running;

    News(NowStore store) {
        this.store = store;
    }

    SseEmitter watch() {
        SseEmitter page = new SseEmitter(AT_ONCE.toMillis());
        page.onCompletion(() -> watching.remove(page));
        page.onTimeout(page::complete);
        page.onError(e -> watching.remove(page));
        watching.add(page);
        return page;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        if (watching.isEmpty()) {
            return;
        }
        long last = store.last();
        if (last != told) {
            told = last;
            watching.forEach(page -> tell(page, last));
        }
    }

    private void tell(SseEmitter page, long last) {
        try {
            page.send(SseEmitter.event().name("dealt").data(last));
        } catch (IOException | IllegalStateException e) {
            watching.remove(page);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** A node that stops does not wait for pages that are only watching. */
    @Override
    public void stop() {
        running = false;
        watching.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
