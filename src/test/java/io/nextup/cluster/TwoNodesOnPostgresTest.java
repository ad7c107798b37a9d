package io.nextup.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two real JVMs, started at once on an empty PostgreSQL of their own, and what happens to them; in this order, as a start is dear. */
@Tag("postgres")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesOnPostgresTest {

    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(15);
    private static final String LEAD = "{\"leadGroup\": \"mortgages\", \"name\": \"Ann %d\"}";

    /** As a node that starts holds it. */
    private static final String START_LOCK = "select pg_advisory_lock(x'4e657874'::int, hashtext(current_schema()))";

    private static final String WAITING =
            "select count(distinct pid) from pg_locks where locktype = 'advisory' and not granted";

    @TempDir
    static Path directory;

    private static Path data;
    private static EmbeddedPostgres postgres;
    private static long tablesBefore = -1;
    private static Node one;
    private static Node two;

    @BeforeAll
    static void start_both_at_once() throws IOException, SQLException {
        data = directory.resolve("postgres");
        postgres = database().start();
        try (Connection third = postgres.getPostgresDatabase().getConnection()) {
            third.createStatement().execute(START_LOCK);
            one = node();
            two = node();
            await().atMost(START).until(() -> count(WAITING) == 2);
            tablesBefore = count("select count(*) from pg_tables where schemaname = 'public'");
        }
        await().atMost(START).until(() -> one.isReady() && two.isReady());
    }

    @AfterAll
    static void stop() throws IOException {
        Stream.of(one, two).filter(node -> node != null).forEach(Node::close);
        postgres.close();
    }

    @Test
    @Order(1)
    void what_a_start_makes_is_there_once() {
        assertThat(count("select count(*) from act_re_deployment"))
                .as("models, and two shipped tables")
                .isEqualTo(3);
        assertThat(strings("select key_ || ' ' || version_ from act_re_procdef"))
                .allMatch(it -> it.endsWith(" 1"));
        assertThat(count("select count(*) from act_ru_filter")).isEqualTo(5);
        assertThat(strings("select id_ from act_id_user")).containsExactly(Node.ADMIN);
        assertThat(strings("select id_ from act_id_group"))
                .doesNotHaveDuplicates()
                .contains("managers");
        assertThat(count("select count(*) from act_ru_job"))
                .as("clean-up of history")
                .isEqualTo(1);
        assertThat(strings("select version from flyway_schema_history where success = false"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void a_node_makes_nothing_while_another_one_starts() {
        assertThat(tablesBefore).isZero();
    }

    @Test
    @Order(3)
    void both_deal_in_one_turn() {
        ok(one.put("/api/lead-groups/mortgages", """
                {"name": "Mortgages", "statuses": [{"id": "new", "name": "New", "stage": "NEW"}]}"""));
        for (String rep : List.of("tom", "lewis")) {
            ok(one.post("/engine-rest/user/create", """
                    {"profile": {"id": "%s", "firstName": "A", "lastName": "B"},
                     "credentials": {"password": "user-Secret-1"}}""".formatted(rep)));
        }
        ok(one.put("/api/user-groups/sales", """
                {"name": "Sales", "method": "SEQUENTIAL", "members": [{"user": "tom"}, {"user": "lewis"}]}"""));
        ok(two.put("/api/distribution/lead", "{\"method\": \"USER_GROUP\", \"userGroup\": \"sales\"}"));

        List<HttpResponse<String>> answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(lead -> (lead % 2 == 0 ? one : two).post("/api/leads", LEAD.formatted(lead)))
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(strings("select owner from lead order by number"))
                .filteredOn("tom"::equals)
                .hasSize(5);
        assertThat(strings("select owner from lead order by number"))
                .filteredOn("lewis"::equals)
                .hasSize(5);
    }

    @Test
    @Order(4)
    void while_the_database_is_away_every_door_says_so_within_seconds_and_later_works_again() throws IOException {
        int port = postgres.getPort();
        HttpClient browser = one.browser();
        postgres.close();

        Map<String, Supplier<HttpResponse<String>>> doors = Map.of(
                "api", () -> one.get("/api/leads"),
                "post", () -> one.post("/api/leads", LEAD.formatted(100)),
                "engine rest", () -> one.get("/engine-rest/task"),
                "start", () -> one.post("/engine-rest/process-definition/key/lead-intake/start", "{}"),
                "form", () -> one.getAsStranger("/forms/contact"),
                "Tasklist", () -> one.get("/camunda/app/tasklist/default/", browser),
                "Tasklist's tasks", () -> one.get("/camunda/api/engine/engine/default/task", browser));

        doors.forEach((door, call) -> {
            long asked = System.nanoTime();
            HttpResponse<String> answer = call.get();
            assertThat(answer.statusCode()).as(door + ": " + answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(door).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(door).isLessThan(WITHIN_SECONDS);
        });
        assertThat(one.getAsStranger("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(one.getAsStranger("/actuator/health/liveness").statusCode()).isEqualTo(200);

        postgres = database().setPort(port).start();
        await().atMost(Duration.ofSeconds(60)).until(() -> one.isReady() && two.isReady());
        assertThat(two.post("/api/leads", LEAD.formatted(101)).statusCode()).isEqualTo(201);
        assertThat(count("select count(*) from lead")).isEqualTo(11);
    }

    private static Node node() {
        return Node.start(directory, postgres.getJdbcUrl("postgres", "postgres"));
    }

    private static EmbeddedPostgres.Builder database() {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    }

    private static long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    private static List<String> strings(String sql) {
        return jdbc().sql(sql).query(String.class).list();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
