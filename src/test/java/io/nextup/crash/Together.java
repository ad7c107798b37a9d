package io.nextup.crash;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Does things at the same instant, as many as there are. */
final class Together implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "client");
        thread.setDaemon(true);
        return thread;
    });

    Executor threads() {
        return threads;
    }

    /** What came of each, in their order; what one of them throws is thrown. */
    <A, B> List<B> each(List<A> all, Function<A, B> what) {
        List<CompletableFuture<B>> running = all.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> what.apply(one), threads))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
