package io.nextup.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each endpoint of the engine's REST interface, tried as everybody, is open as the table {@code doors/engine-rest.txt} says. */
@NextUpTest
class EngineDoorsTest {

    private static final DoorTable TABLE = DoorTable.read("/doors/engine-rest.txt");
    private static final JaxRsEndpoints NAMED = new JaxRsEndpoints(NamedProcessEngineRestServiceImpl.class);
    private static final Set<Endpoint> ENDPOINTS = NAMED.found().stream()
            .map(named -> new Endpoint(named.method(), named.path().replace("/engine/{name}", ""), named.form()))
            .collect(Collectors.toCollection(TreeSet::new));

    private static final String ROOT = "/engine-rest";
    private static final String NAMED_ROOT = "/engine-rest/engine/default";

    private static Cast cast;

    private final Http http;
    private final People people;
    private final Sales sales;
    private final JdbcTemplate jdbc;
    private final EngineCalls calls;
    private final List<String> wrong = new ArrayList<>();

    EngineDoorsTest(
            Http http,
            People people,
            Sales sales,
            JdbcTemplate jdbc,
            FilterService filters,
            RepositoryService repository,
            AuthorizationService authorizations) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.jdbc = jdbc;
        this.calls = new EngineCalls(filters, repository, authorizations);
    }

    @BeforeEach
    void enter() {
        if (cast == null) {
            Cast coming = new Cast(http, people, sales, jdbc);
            coming.enter();
            cast = coming;
        }
    }

    @Test
    void every_endpoint_has_its_row() {
        assertThat(TABLE.differences(ENDPOINTS)).isEmpty();
    }

    @Test
    void nothing_that_answers_was_overlooked() {
        Set<String> answering = JaxRsEndpoints.answering("org/camunda/bpm/engine/rest");
        // No resource leads to the first; the others answer for an interface, at its addresses.
        answering.removeIf(method -> Stream.of(
                        "HistoricTaskInstanceReportService",
                        "AbstractResourceProvider",
                        "HistoricDetailResourceImpl",
                        "HistoricVariableInstanceResourceImpl",
                        "VariableInstanceResourceImpl")
                .anyMatch(type -> method.contains("." + type + ".")));

        assertThat(answering).hasSizeGreaterThan(300);
        assertThat(NAMED.answering()).containsAll(answering);
        assertThat(CamundaRestResources.getResourceClasses())
                .containsExactlyInAnyOrder(
                        NamedProcessEngineRestServiceImpl.class, DefaultProcessEngineRestServiceImpl.class);
        assertThat(new JaxRsEndpoints(DefaultProcessEngineRestServiceImpl.class).found())
                .isEqualTo(ENDPOINTS.stream()
                        .filter(endpoint -> !endpoint.path().equals("/engine"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void stranger_gets_nothing() {
        for (Endpoint endpoint : ENDPOINTS) {
            for (String root : List.of(ROOT, NAMED_ROOT)) {
                HttpResponse<String> answer = calls.call(http.stranger(), "stranger", endpoint, root, cast.others());
                if (answer.statusCode() != 401) {
                    wrong.add(endpoint.call() + ": " + shortened(answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"doors-rita, rep", "doors-ivan, integrator", "doors-anna, analyst"})
    void nobody_gets_or_does_anything_of_anothers(String user, String role) {
        String before = cast.state();
        for (Endpoint endpoint : ENDPOINTS) {
            if (!endpoint.looks() && TABLE.cell(endpoint, role).equals("all")) {
                continue;
            }
            for (String root : role.equals("rep") && !endpoint.looks() ? List.of(ROOT, NAMED_ROOT) : List.of(ROOT)) {
                HttpResponse<String> answer = calls.call(http.as(user), user, endpoint, root, cast.others());
                checkDoor(endpoint, role, answer);
                List<String> told = cast.told(answer.body(), calls.sent(root, endpoint, user, cast.others()));
                if (!told.isEmpty()) {
                    wrong.add(endpoint.call() + " for " + user + " tells " + told + ": " + shortened(answer));
                }
            }
            if (!endpoint.looks()) {
                before = unchanged(endpoint, before);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void rep_does_nothing_to_their_own_or_what_they_are_offered_but_what_is_open() {
        String before = cast.state();
        for (Cast.Subject subject : List.of(cast.own(), cast.offered())) {
            for (Endpoint endpoint : ENDPOINTS) {
                if (endpoint.looks() || TABLE.cell(endpoint, "rep").equals("no")) {
                    checkDoor(endpoint, "rep", calls.call(http.as(Cast.RITA), Cast.RITA, endpoint, ROOT, subject));
                }
            }
        }
        assertThat(cast.state()).isEqualTo(before);
        assertThat(wrong).isEmpty();
    }

    @Test
    void manager_does_nothing_but_what_is_open() {
        String before = cast.state();
        for (Endpoint endpoint : ENDPOINTS) {
            if (endpoint.looks() || TABLE.cell(endpoint, "manager").equals("no")) {
                checkDoor(
                        endpoint, "manager", calls.call(http.as(Cast.MARA), Cast.MARA, endpoint, ROOT, cast.others()));
            }
        }
        assertThat(cast.state()).isEqualTo(before);
        assertThat(wrong).isEmpty();
    }

    /** Otto owns nothing and is offered nothing but what other tests left free for all. */
    @Test
    void lists_and_counts_tell_a_rep_nothing_of_others() {
        Set<String> notOfLeads = Set.of(
                "engine", "filter", "group", "identity", "job-definition", "process-definition", "user", "version");
        int offered = number(http.as(Cast.OTTO).get("/api/leads?size=1"), "total");
        for (Endpoint endpoint : ENDPOINTS) {
            String things = endpoint.path().substring(1).replaceAll("/.*", "");
            if (!endpoint.path().contains("{") && !notOfLeads.contains(things)) {
                HttpResponse<String> answer = calls.call(http.as(Cast.OTTO), Cast.OTTO, endpoint, ROOT, cast.others());
                // A list may be a page of them; what is told of Omar's lead is looked for above.
                if (answer.statusCode() == 200 && number(answer, "count") > (things.equals("task") ? offered : 0)) {
                    wrong.add(endpoint.call() + ": " + shortened(answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** How many a list has, or what is counted. */
    private static int number(HttpResponse<String> answer, String counted) {
        JsonNode found;
        try {
            found = new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
        return found.isArray() ? found.size() : found.get(counted).intValue();
    }

    private String unchanged(Endpoint endpoint, String before) {
        String after = cast.state();
        if (!after.equals(before)) {
            List<String> lines = List.of(before.split("\n"));
            wrong.add(endpoint.call() + " changed "
                    + Stream.of(after.split("\n"))
                            .filter(line -> !lines.contains(line))
                            .toList());
        }
        return after;
    }

    /** Some resources look for the thing before they can be asked who may do this. */
    private void checkDoor(Endpoint endpoint, String role, HttpResponse<String> answer) {
        String cell = TABLE.cell(endpoint, role);
        boolean closed = answer.body().contains("\"Closed\"");
        boolean missing = answer.statusCode() == 404 && endpoint.path().contains("/key/{key}");
        boolean right =
                switch (cell) {
                    case "no" -> closed || missing;
                    case "own" -> !closed;
                    case "all" -> !closed && answer.statusCode() != 403;
                    default -> false;
                };
        if (!right || answer.statusCode() >= 500) {
            wrong.add(endpoint.call() + ", for " + role + " \"" + cell + "\": " + shortened(answer));
        }
    }

    private static String shortened(HttpResponse<String> answer) {
        String body = answer.body();
        return answer.statusCode() + " " + body.substring(0, Math.min(300, body.length()));
    }
}
