package io.nextup.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Door;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;

/** A page of Tasklist costs what is on it, not what is open: with ten times the leads it may take longer, but by far not ten times. */
@NextUpOnPostgresTest
class PagesGrowSlowlyOnPostgresTest {

    private static final int FEW = 100;
    private static final int MANY = 1000;
    private static final int REPS = 5;
    private static final int LOOKS = 20;
    private static final long NOISE_MILLIS = 25;
    private static final String REP = "page-rep-1";

    private final Http http;
    private final Sales sales;
    private final People people;
    private final Door door;
    private final FilterService filters;

    PagesGrowSlowlyOnPostgresTest(Http http, Sales sales, People people, Door door, FilterService filters) {
        this.http = http;
        this.sales = sales;
        this.people = people;
        this.door = door;
        this.filters = filters;
    }

    @Test
    void ten_times_the_open_leads_take_by_far_not_ten_times_as_long() {
        people.user("page-manager", "managers");
        sales.leadGroup("pages");
        String[] reps =
                IntStream.rangeClosed(1, REPS).mapToObj(i -> "page-rep-" + i).toArray(String[]::new);
        sales.userGroup("page-dealers", "SEQUENTIAL", reps);
        sales.userGroup("page-pickers", "PICK_UP", reps);

        open(FEW);
        long mine = fastest(REP, "My leads", FEW / REPS);
        long offered = fastest(REP, "To pick up", FEW);
        long all = fastest("page-manager", "All leads", 2 * FEW);
        open(MANY - FEW);
        assertThat(fastest(REP, "My leads", MANY / REPS)).isLessThan(3 * mine + NOISE_MILLIS);
        assertThat(fastest(REP, "To pick up", MANY)).isLessThan(3 * offered + NOISE_MILLIS);
        assertThat(fastest("page-manager", "All leads", 2 * MANY)).isLessThan(3 * all + NOISE_MILLIS);
    }

    /** So many more that reps own, and so many more that they are offered. */
    private void open(int leads) {
        sales.everythingTo("page-dealers");
        IntStream.range(0, leads).forEach(i -> door.send("pages"));
        sales.everythingTo("page-pickers");
        IntStream.range(0, leads).forEach(i -> door.send("pages"));
    }

    /** In milliseconds; the fastest, because whatever else the machine does only makes it slower. */
    private long fastest(String user, String filter, int atLeast) {
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        return LongStream.range(0, LOOKS)
                .map(i -> millis(user, id, atLeast))
                .min()
                .orElseThrow();
    }

    private long millis(String user, String filter, int atLeast) {
        long start = System.nanoTime();
        JsonNode page = sales.ok(http.as(user)
                .with("Accept", "application/hal+json")
                .post(
                        "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=15",
                        "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}], \"active\": true}"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(page.get("_embedded").get("task")).hasSize(15);
        assertThat(page.get("count").intValue()).isGreaterThanOrEqualTo(atLeast);
        return millis;
    }
}
