package io.nextup.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients who each send one thing after the other; what one of them throws ends the run. */
@TestComponent
class Clients {

    /** Sends one; its number is a new one each time. */
    @FunctionalInterface
    interface Work {
        void send(int number) throws Exception;
    }

    private static final long NANOS = 1_000_000_000L;

    private final AtomicInteger numbers = new AtomicInteger();
    private final JdbcClient jdbc;

    Clients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As fast as they are answered, for so many seconds. */
    Speed run(int clients, int seconds, Work work) {
        long end = System.nanoTime() + seconds * NANOS;
        return all(clients, () -> {
            List<Long> nanos = new ArrayList<>();
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                nanos.add(once(now, work));
            }
            return nanos;
        });
    }

    /** So many of them each second, whether the one before was answered or not: each waits from when it was due. */
    Speed steady(int perSecond, int seconds, Work work) {
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        return all(16, () -> {
            List<Long> nanos = new ArrayList<>();
            for (int i = next.getAndIncrement(); i < perSecond * seconds; i = next.getAndIncrement()) {
                long due = begin + i * NANOS / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                nanos.add(once(due, work));
            }
            return nanos;
        });
    }

    /** One client does it once; the speed is that of each of the pieces it was made of. */
    Speed atOnce(int pieces, Work work) {
        Speed whole = all(1, () -> List.of(once(System.nanoTime(), work)));
        return whole.ofEach(pieces);
    }

    private long once(long begin, Work work) throws Exception {
        work.send(numbers.getAndIncrement());
        return System.nanoTime() - begin;
    }

    private Speed all(int clients, Callable<List<Long>> client) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
        try {
            Cpu before = Cpu.of(backend);
            long begin = System.nanoTime();
            List<Long> nanos = new ArrayList<>();
            List<Future<List<Long>>> running = IntStream.range(0, clients)
                    .mapToObj(i -> threads.submit(client))
                    .toList();
            for (Future<List<Long>> one : running) {
                nanos.addAll(one.get());
            }
            return Speed.of(nanos, System.nanoTime() - begin, Cpu.of(backend).since(before));
        } catch (ExecutionException e) {
            throw new AssertionError("A client was told of a failure", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
