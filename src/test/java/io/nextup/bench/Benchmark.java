package io.nextup.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.growth.Growth;
import io.nextup.intake.ImportCalls;
import io.nextup.routing.RoutingRules;
import io.nextup.testing.Http;
import io.nextup.testing.People;
import io.nextup.testing.RoutingRows;
import io.nextup.testing.Sales;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * Measures NextUp beside the limit of its database, in one run. Not a test of the build: run it by {@code mvn verify -Pbench}
 * on a machine that does nothing else.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "nextup.time-zone=UTC",
            "nextup.admin.user=" + Http.ADMIN,
            "nextup.admin.password=" + Http.ADMIN_PASSWORD
        })
@ContextConfiguration(initializers = PostgresThatSyncs.class)
@Import({Clients.class, Doors.class, Http.class, Limit.class, People.class, RoutingRows.class, Sales.class, Team.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class Benchmark {

    static final String DOORS = "doors";

    private static final int SECONDS = Integer.getInteger("nextup.bench.seconds", 8);
    private static final int WARM_UP = Integer.getInteger("nextup.bench.warm-up", 360);
    private static final int GROWN = Integer.getInteger("nextup.bench.leads", 200_000);
    private static final int CLAIMS = 800;
    private static final int ROWS = 5_000;

    private final Team team;
    private final Clients clients;
    private final Doors doors;
    private final Limit limit;
    private final RoutingRules rules;
    private final Sales sales;
    private final Http http;
    private final DataSourceProperties database;
    private final Report report = new Report();

    Benchmark(
            Team team,
            Clients clients,
            Doors doors,
            Limit limit,
            RoutingRules rules,
            Sales sales,
            Http http,
            DataSourceProperties database) {
        this.team = team;
        this.clients = clients;
        this.doors = doors;
        this.limit = limit;
        this.rules = rules;
        this.sales = sales;
        this.http = http;
        this.database = database;
    }

    @Test
    void everything() {
        team.setUp();
        warmUp();
        for (int groups : List.of(Team.GROUPS, 1)) {
            for (int several : List.of(1, 4, 16)) {
                doors(DOORS, groups, several);
            }
        }
        report.add(
                "50 a second", "POST /api/leads", Team.GROUPS, 16, clients.steady(50, 2 * SECONDS, this::post), null);
        rules();
        claims();
        imports();
        grow();
        for (int groups : List.of(Team.GROUPS, 1)) {
            doors(GROWN + " leads", groups, 4);
        }
        report.write();
    }

    private void warmUp() {
        clients.run(4, WARM_UP / 4, this::post);
        clients.run(4, WARM_UP / 4, n -> doors.engineRest(n, n % Team.GROUPS));
        clients.run(4, WARM_UP / 3, n -> doors.java(n, n % Team.GROUPS));
        clients.run(4, WARM_UP / 6, n -> limit.lead(n, n));
    }

    private void doors(String part, int groups, int several) {
        Speed most = clients.run(several, SECONDS, n -> limit.lead(n, n % groups));
        report.add(part, "plain JDBC", groups, several, most, null);
        measure(part, "Java", groups, several, most, n -> doors.java(n, n % groups));
        measure(part, "POST /api/leads", groups, several, most, n -> doors.leads(n, n % groups));
        measure(part, "engine REST", groups, several, most, n -> doors.engineRest(n, n % groups));
    }

    private void measure(String part, String door, int groups, int several, Speed most, Clients.Work work) {
        report.add(part, door, groups, several, clients.run(several, SECONDS, work), most);
    }

    private void post(int number) {
        doors.leads(number, number % Team.GROUPS);
    }

    private void rules() {
        for (int number : List.of(10, 100, 1_000, 10_000)) {
            team.dealByRules(number);
            doors.java(Integer.MAX_VALUE - number, 0);
            Clients.Work matching = n -> rules.match("lead", Map.of("lane", "lane" + n % number, "stream", "lead"));
            clients.run(1, 2, matching);
            report.add(number + " rules", "match only", number, 1, clients.run(1, SECONDS / 2, matching), null);
        }
        team.dealByRules(Team.GROUPS);
    }

    private void claims() {
        team.offerToAll();
        Queue<String> offered = new ConcurrentLinkedQueue<>();
        for (int lead = 0; lead < CLAIMS; lead++) {
            offered.add(doors.java(-1 - lead, 0));
        }
        report.add("claims", "POST …/pick-up", Team.GROUPS, 4, clients.run(4, 2, n -> pickUp(offered, n)), null);
        report.add(
                "claims", "POST …/pick-up", Team.GROUPS, 4, clients.run(4, SECONDS / 2, n -> pickUp(offered, n)), null);
        team.dealByRules(Team.GROUPS);
    }

    private void pickUp(Queue<String> offered, int number) {
        String lead = offered.poll();
        if (lead == null) {
            lead = doors.java(-CLAIMS - 1 - number, 0);
        }
        doors.pickUp(lead, Team.member(Team.userGroup(number), number));
    }

    private void imports() {
        String file = IntStream.range(0, ROWS)
                .mapToObj(row -> "i%d,Ann %d,%d@import.example,+44 20 8%07d,lane%d"
                        .formatted(row, row, row, row, row % Team.GROUPS))
                .collect(Collectors.joining("\n", "externalId,name,email,phone,lane\n", "\n"));
        ImportCalls calls = new ImportCalls(http, sales);
        Speed speed = clients.atOnce(ROWS, n -> {
            JsonNode done = calls.imported(file, "leadGroup=" + Team.LEAD_GROUP, "source=import");
            ImportCalls.assertCounts(done, ROWS, ROWS, 0, 0, 0);
        });
        report.add("import", "CSV, rows", Team.GROUPS, 1, speed, null);
    }

    private void grow() {
        Growth growth = new Growth(database);
        String open = doors.java(Integer.MAX_VALUE, 0);
        String closed = doors.java(Integer.MAX_VALUE - 1, 0);
        sales.ok(http.admin().post("/api/leads/" + closed + "/status", "{\"status\": \"sold\"}"));
        growth.people(1_000, 200);
        growth.leads(closed, 1, GROWN / 2);
        growth.leads(open, GROWN / 2 + 1, GROWN);
        growth.known();
    }
}
