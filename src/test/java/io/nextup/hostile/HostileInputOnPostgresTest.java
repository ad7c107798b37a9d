package io.nextup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever anybody sends: no fault inside, nothing of the inside told, nothing repeated that was entered, and the books balance.
 *
 * <p>On PostgreSQL, which refuses texts, numbers and dates that H2 keeps. How many requests, and which, can be set:
 * {@code -Dnextup.fuzz.requests=200000 -Dnextup.fuzz.seed=7}.
 */
@NextUpOnPostgresTest
class HostileInputOnPostgresTest {

    private static final int REQUESTS = Integer.getInteger("nextup.fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("nextup.fuzz.seed", 1);
    private static final Set<Integer> UNDERSTOOD = Set.of(200, 201, 202, 204, 403, 404, 409);
    private static final int CALLERS = 8;
    private static final int A_VISIT = 10;
    private static final List<String> SETTINGS =
            List.of("/api/distribution/lead", "/api/distribution/service-case", "/api/duplicates");

    private final Http http;
    private final People people;
    private final Sales sales;
    private final Ledger ledger;
    private final RuntimeService processes;
    private List<String> before;

    @LocalServerPort
    private int port;

    HostileInputOnPostgresTest(Http http, People people, Sales sales, Ledger ledger, RuntimeService processes) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.ledger = ledger;
        this.processes = processes;
    }

    @BeforeEach
    void remember() {
        before = SETTINGS.stream().map(path -> sales.get(path).toString()).toList();
    }

    @AfterEach
    void putBack() {
        IntStream.range(0, SETTINGS.size()).forEach(i -> sales.ok(http.admin().put(SETTINGS.get(i), before.get(i))));
    }

    @Test
    void whatever_is_sent_to_the_api_is_answered_decently() throws Exception {
        World world = new World(http, people, sales);
        List<Operation> operations = Operation.of(sales.get("/v3/api-docs"), "/api/");
        AtomicIntegerArray good = new AtomicIntegerArray(operations.size());
        String found = fuzz(REQUESTS, new Calls(SEED, operations, world), world, good);
        world.leave();

        assertThat(found).as("seed " + SEED).isEmpty();
        assertThat(IntStream.range(0, operations.size())
                        .filter(i -> good.get(i) == 0)
                        .mapToObj(operations::get))
                .as("operations of which no call was so good that anything was done or refused for its meaning")
                .isEmpty();
        booksBalance();
    }

    @Test
    void whatever_is_sent_to_engine_rest_or_a_web_form_is_answered_decently() throws Exception {
        World world = new World(http, people, sales);
        world.lookAtTasks();
        List<Operation> operations = new ArrayList<>(OtherDoors.ENGINE_REST);
        operations.addAll(OtherDoors.FORMS);
        String found = fuzz(
                REQUESTS / 10, new Calls(SEED, operations, world), world, new AtomicIntegerArray(operations.size()));
        world.leave();

        assertThat(found).as("seed " + SEED).isEmpty();
        booksBalance();
    }

    private void booksBalance() {
        assertThat(ledger.wrongWorkloads()).isEmpty();
        assertThat(World.LEAD_GROUPS)
                .allSatisfy(it -> assertThat(ledger.wrongTasks(it)).isEmpty());
        assertThat(World.GROUPS)
                .allSatisfy(it -> assertThat(ledger.counted("group:" + it)).isEqualTo(ledger.assigned("group:" + it)));
        assertThat(processes.createIncidentQuery().count()).isZero();
    }

    /** Sends requests from all callers at once; returns what is to be complained of. */
    private String fuzz(int requests, Calls calls, World world, AtomicIntegerArray good) throws Exception {
        AtomicInteger next = new AtomicInteger();
        try (Complaints complaints = new Complaints()) {
            Callable<Void> caller = () -> {
                for (int from = next.getAndAdd(A_VISIT); from < requests; from = next.getAndAdd(A_VISIT)) {
                    // Web forms take a few posts a minute from one address.
                    String address = "127." + from / 62500 + "." + from / 250 % 250 + "." + (1 + from % 250);
                    try (Wire wire = new Wire(port, address)) {
                        for (int i = from; i < Math.min(from + A_VISIT, requests); i++) {
                            Call call = calls.number(i);
                            Answer answer = wire.call(call);
                            Decency.complaint(call, answer)
                                    .ifPresent(it ->
                                            complaints.add(it + " to " + call.operation(), call + "\n  " + answer));
                            if (UNDERSTOOD.contains(answer.status())) {
                                good.incrementAndGet(i % good.length());
                                remember(world, answer);
                            }
                        }
                    }
                }
                return null;
            };
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            try {
                for (Future<Void> done : callers.invokeAll(Collections.nCopies(CALLERS, caller))) {
                    done.get();
                }
            } finally {
                callers.shutdownNow();
            }
            return complaints.all();
        }
    }

    private static void remember(World world, Answer answer) {
        if (answer.status() == 201 || answer.status() == 202) {
            String location = answer.header("location");
            if (location.startsWith("/api/")) {
                world.born(location);
            }
        }
    }
}
