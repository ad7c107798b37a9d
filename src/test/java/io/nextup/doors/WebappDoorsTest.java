package io.nextup.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.Webapp;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the webapps ask besides the engine's REST interface is open as {@code doors/webapps.txt} says; that is closed there as elsewhere. */
@NextUpTest
class WebappDoorsTest {

    private static final DoorTable TABLE = DoorTable.read("/doors/webapps.txt");

    private static Cast cast;

    private final Http http;
    private final People people;
    private final Sales sales;
    private final JdbcTemplate jdbc;
    private final Environment environment;
    private final EngineCalls calls;
    private final List<String> wrong = new ArrayList<>();

    WebappDoorsTest(
            Http http,
            People people,
            Sales sales,
            JdbcTemplate jdbc,
            Environment environment,
            FilterService filters,
            RepositoryService repository,
            AuthorizationService authorizations) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.jdbc = jdbc;
        this.environment = environment;
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
        assertThat(TABLE.differences(endpoints())).isEmpty();
    }

    /** Logging in and out and the files of the pages are tried in {@code LoginTest} and in a browser. */
    @Test
    void each_is_open_to_whom_the_table_says() {
        Map<String, Webapp> visitors = new LinkedHashMap<>();
        visitors.put("stranger", new Webapp(environment));
        visitors.get("stranger").get("/camunda/app/tasklist/default/");
        visitors.put("rep", loggedIn(Cast.RITA));
        visitors.put("analyst", loggedIn(Cast.ANNA));
        visitors.put("manager", loggedIn(Cast.MARA));
        visitors.forEach((role, visitor) -> {
            for (Endpoint endpoint : endpoints()) {
                if (!endpoint.path().matches(".*(/logout|/login/.*|/static/.*)")) {
                    check(endpoint, role, call(visitor, endpoint, endpoint.path()));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void rep_who_is_logged_in_to_tasklist_gets_and_does_nothing_of_anothers() {
        Webapp tasklist = loggedIn(Cast.RITA);
        DoorTable table = DoorTable.read("/doors/engine-rest.txt");
        String before = cast.state();
        for (Endpoint endpoint : new JaxRsEndpoints(NamedProcessEngineRestServiceImpl.class).found()) {
            Endpoint unnamed =
                    new Endpoint(endpoint.method(), endpoint.path().replace("/engine/{name}", ""), endpoint.form());
            String address = calls.address(Webapp.ENGINE, unnamed, cast.others());
            HttpResponse<String> answer =
                    send(tasklist, unnamed.method(), address, calls.body(unnamed, Cast.RITA, cast.others()));
            boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
            if (answer.statusCode() >= 500 || table.cell(unnamed, "rep").equals("no") && !refused) {
                wrong.add(unnamed.call() + ": " + answer.statusCode() + " " + answer.body());
            }
            if (!cast.told(answer.body(), calls.sent(Webapp.ENGINE, unnamed, Cast.RITA, cast.others()))
                    .isEmpty()) {
                wrong.add(unnamed.call() + " tells " + answer.body());
            }
        }
        assertThat(cast.state()).isEqualTo(before);
        assertThat(wrong).isEmpty();
    }

    private Webapp loggedIn(String user) {
        Webapp webapp = new Webapp(environment);
        String application = user.equals(Cast.ANNA) ? "cockpit" : "tasklist";
        assertThat(webapp.logIn(user, People.PASSWORD, application).statusCode())
                .isEqualTo(200);
        return webapp;
    }

    private void check(Endpoint endpoint, String role, HttpResponse<String> answer) {
        String cell = TABLE.cell(endpoint, role);
        boolean refused = List.of(401, 403).contains(answer.statusCode());
        boolean told = !role.equals("manager")
                && !cast.told(answer.body(), calls.address("", endpoint, cast.others()))
                        .isEmpty();
        if (refused != cell.equals("no") || told || answer.statusCode() >= 500) {
            wrong.add(endpoint.call() + ", for " + role + " \"" + cell + "\": " + answer.statusCode() + " "
                    + answer.body());
        }
    }

    private HttpResponse<String> call(Webapp visitor, Endpoint endpoint, String path) {
        String address = path.replaceAll("\\{(engine|processEngineName)}", "default")
                .replace("{appName}", "tasklist")
                .replace("{id}", cast.others().ids().get("process-instance"))
                .replaceAll("\\{[^}]*}", "none");
        return send(visitor, endpoint.method(), address, "{}");
    }

    private static HttpResponse<String> send(Webapp visitor, String method, String address, String body) {
        return switch (method) {
            case "GET" -> visitor.get(address);
            case "POST" -> visitor.post(address, body);
            case "PUT" -> visitor.put(address, body);
            case "DELETE" -> visitor.delete(address);
            default -> throw new IllegalStateException("No browser sends " + method + " here: " + address);
        };
    }

    private static Set<Endpoint> endpoints() {
        Set<Endpoint> endpoints = new TreeSet<>();
        Map.of(
                        "admin", new AdminApplication().getClasses(),
                        "cockpit", new CockpitApplication().getClasses(),
                        "tasklist", new TasklistApplication().getClasses(),
                        "welcome", new WelcomeApplication().getClasses())
                .forEach((application, resources) -> new JaxRsEndpoints(resources.toArray(Class<?>[]::new))
                        .found().stream()
                                .map(endpoint -> new Endpoint(
                                        endpoint.method(),
                                        "/camunda/api/" + application + endpoint.path(),
                                        endpoint.form()))
                                .forEach(endpoints::add));
        return endpoints;
    }
}
