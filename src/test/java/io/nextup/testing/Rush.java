package io.nextup.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Sixteen clients who begin at the same instant and share the work between them. */
public final class Rush {

    public static final int CLIENTS = 16;

    private Rush() {}

    /** Does the same so many times; whatever any client throws fails the test. */
    public static <T> List<T> times(int times, Callable<T> work) {
        return all(IntStream.range(0, times).mapToObj(i -> work).toList());
    }

    /**
     * Does each once, neighbours at the same time.
     *
     * @return what each gave, in the order of the work
     */
    public static <T> List<T> all(List<Callable<T>> work) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<T>> running = work.stream()
                    .map(one -> clients.submit(() -> {
                        go.await();
                        return one.call();
                    }))
                    .toList();
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A client was told of a failure", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            clients.shutdownNow();
        }
    }
}
