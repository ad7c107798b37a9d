package io.nextup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import whose node dies, or that two nodes take up at once: no row is lost, none is taken twice. */
@NextUpTest
class ImportGoesOnTest {

    private static final int ROWS = 12;
    private static final int FAULTY = 4;
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Http http;
    private final Sales sales;
    private final JdbcClient jdbc;
    private final Imports imports;
    private final ImportStore store;
    private final Intake intake;
    private final LeadStore leads;
    private final TryingAgain tryingAgain;
    private final String source = UUID.randomUUID().toString();

    ImportGoesOnTest(
            Http http,
            Sales sales,
            JdbcClient jdbc,
            Imports imports,
            ImportStore store,
            Intake intake,
            LeadStore leads,
            TryingAgain tryingAgain) {
        this.http = http;
        this.sales = sales;
        this.jdbc = jdbc;
        this.imports = imports;
        this.store = store;
        this.intake = intake;
        this.leads = leads;
        this.tryingAgain = tryingAgain;
    }

    @BeforeEach
    void a_group_gets_everything() {
        sales.leadGroup("going-on");
        sales.userGroup("going-on-team", "SEQUENTIAL", "going-ann", "going-bob");
        sales.everythingTo("going-on-team");
        sales.ok(http.admin().put("/api/duplicates", "{\"scope\": \"OFF\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, ROWS})
    void import_of_a_node_that_died_within_a_row_goes_on_with_that_row(int row) {
        String id = begunLongAgo();
        assertThatThrownBy(() -> nodeThatDiesIn(row).run(id)).isInstanceOf(DyingClock.Died.class);
        assertThat(store.find(id).orElseThrow().tally().rows()).isEqualTo(row - 1);
        assertThat(leadsTaken()).hasSize(row > FAULTY ? row - 2 : row - 1);

        imports.goOn();

        assertEveryRowOnce(id);
    }

    @Test
    void import_whose_every_node_dies_in_its_second_row_comes_to_its_end() {
        String id = begunLongAgo();
        for (int done = 1; done < ROWS; done++) {
            assertThatThrownBy(() -> nodeThatDiesIn(2).run(id)).isInstanceOf(DyingClock.Died.class);
            assertThat(store.find(id).orElseThrow().tally().rows()).isEqualTo(done);
        }

        imports.goOn();

        assertEveryRowOnce(id);
    }

    @Test
    void import_that_somebody_works_on_is_left_alone() {
        String id = begunAt(Instant.now());

        imports.goOn();

        assertThat(store.find(id).orElseThrow().tally()).isEqualTo(LeadImport.Tally.NOTHING);
        node().run(id);
        assertEveryRowOnce(id);
    }

    @Test
    void import_that_is_done_stays_as_it_is() {
        String id = begunLongAgo();
        node().run(id);

        node().run(id);
        imports.goOn();

        assertEveryRowOnce(id);
    }

    @RepeatedTest(5)
    void import_that_two_nodes_take_up_at_once_is_taken_once() {
        String id = begunLongAgo();
        CyclicBarrier together = new CyclicBarrier(2);

        CompletableFuture.allOf(start(together, id), start(together, id)).join();

        assertEveryRowOnce(id);
    }

    private CompletableFuture<Void> start(CyclicBarrier together, String id) {
        return CompletableFuture.runAsync(() -> {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            node().run(id);
        });
    }

    private String begunLongAgo() {
        return begunAt(LONG_AGO);
    }

    /** An import of rows without an external id, of which one is faulty, that no node has begun to work on. */
    private String begunAt(Instant at) {
        StringBuilder file = new StringBuilder("name,status\n");
        IntStream.rangeClosed(1, ROWS)
                .forEach(row -> file.append("Row " + row).append(row == FAULTY ? ",unheard-of\n" : ",\n"));
        LeadImport begun = new LeadImport(
                UUID.randomUUID().toString(),
                new Poster(Http.ADMIN, true, false),
                "lead",
                "going-on",
                source,
                List.of(),
                LeadImport.State.RUNNING,
                LeadImport.Tally.NOTHING);
        store.insert(begun, file.toString().getBytes(StandardCharsets.UTF_8), at);
        return begun.id();
    }

    private Importing node() {
        return new Importing(store, intake, leads, tryingAgain, Clock.systemUTC());
    }

    /** A node that dies when all of that row is written and nothing is committed; its first row is 1. */
    private Importing nodeThatDiesIn(int row) {
        return new Importing(store, intake, leads, tryingAgain, new DyingClock(row, LONG_AGO));
    }

    private void assertEveryRowOnce(String id) {
        LeadImport done = store.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(LeadImport.State.DONE);
        assertThat(done.tally()).isEqualTo(new LeadImport.Tally(ROWS, ROWS - 1, ROWS - 1, 0, 0, 0, 1));
        assertThat(store.errors(id)).singleElement().satisfies(error -> assertThat(error.line())
                .isEqualTo(FAULTY + 1));
        assertThat(leadsTaken())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS)
                        .filter(row -> row != FAULTY)
                        .mapToObj(row -> "Row " + row)
                        .toList());
        assertThat(store.file(id)).isEmpty();
    }

    private List<String> leadsTaken() {
        return jdbc.sql("select name from lead where source = :source")
                .param("source", source)
                .query(String.class)
                .list();
    }
}
