package io.nextup.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Each address that the application itself answers, tried as everybody, answers as {@code doors/spring.txt} says. */
@NextUpTest
class SpringDoorsTest {

    private static final DoorTable TABLE = DoorTable.read("/doors/spring.txt");
    private static final String BOUNDARY = "doors-boundary";

    /** Who calls, and about whose lead, user, user group or import. */
    private static final Map<String, String> CALLERS = Map.of(
            "rep/own", Cast.RITA,
            "rep/offered", Cast.RITA,
            "rep/others", Cast.RITA,
            "poster/own", Cast.IVAN,
            "poster/others", Cast.IVAN,
            "analyst", Cast.ANNA,
            "manager", Cast.MARA);

    private static Cast cast;
    private static Map<Cast.Subject, String> imports;

    private final Http http;
    private final People people;
    private final Sales sales;
    private final JdbcTemplate jdbc;
    private final List<RequestMappingInfoHandlerMapping> methods;
    private final List<AbstractUrlHandlerMapping> files;
    private final ServletContext servlets;
    private final List<String> wrong = new ArrayList<>();

    SpringDoorsTest(
            Http http,
            People people,
            Sales sales,
            JdbcTemplate jdbc,
            List<RequestMappingInfoHandlerMapping> methods,
            List<AbstractUrlHandlerMapping> files,
            ServletContext servlets) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.jdbc = jdbc;
        this.methods = methods;
        this.files = files;
        this.servlets = servlets;
    }

    @BeforeEach
    void enter() {
        if (cast == null) {
            Cast coming = new Cast(http, people, sales, jdbc);
            coming.enter();
            sales.ok(http.admin().put("/api/forms/doors-form", """
                            {"title": "Ask", "leadGroup": "doors", "fields": [{"name": "name", "label": "Name"}]}"""));
            imports = Map.of(
                    coming.own(), importedBy(Cast.IVAN),
                    coming.offered(), importedBy(Cast.IVAN),
                    coming.others(), importedBy(Cast.ILSE));
            cast = coming;
        }
    }

    @Test
    void every_address_has_its_row() {
        assertThat(TABLE.differences(endpoints())).isEmpty();
    }

    @Test
    void each_answers_everybody_as_the_table_says() {
        String before = cast.state();
        for (Endpoint endpoint : endpoints()) {
            check(endpoint, "stranger", http.stranger(), cast.others());
            CALLERS.forEach((who, user) -> check(
                    endpoint,
                    who,
                    http.as(user),
                    who.endsWith("own") ? cast.own() : who.endsWith("offered") ? cast.offered() : cast.others()));
        }
        assertThat(wrong).isEmpty();
        assertThat(cast.state()).isEqualTo(before);
    }

    /** Each servlet takes addresses that no mapping of ours sees: the tables are of those that are known here. */
    @Test
    void no_servlet_was_overlooked() {
        Map<String, Set<String>> addresses = new LinkedHashMap<>();
        for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
            addresses.put(servlet.getName(), new TreeSet<>(servlet.getMappings()));
        }
        addresses.values().removeIf(Set::isEmpty);

        assertThat(addresses.values().stream().flatMap(Set::stream))
                .containsExactlyInAnyOrder(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*");
    }

    private void check(Endpoint endpoint, String who, Http.Caller caller, Cast.Subject subject) {
        String cell = TABLE.cell(endpoint, who);
        if (cell.equals("~")) {
            return;
        }
        HttpResponse<String> answer = call(caller, endpoint, subject);
        boolean tells = !Set.of("manager").contains(who)
                && !who.startsWith("rep/o") | who.endsWith("others")
                && !cast.told(answer.body(), address(endpoint, subject)).isEmpty();
        if (!cell.equals(String.valueOf(answer.statusCode())) || tells) {
            String body = answer.body();
            wrong.add("%s, for %s %s: %d %s%s"
                    .formatted(
                            endpoint.call(),
                            who,
                            cell,
                            answer.statusCode(),
                            tells ? "TELLS " : "",
                            body.substring(0, Math.min(200, body.length()))));
        }
    }

    private HttpResponse<String> call(Http.Caller caller, Endpoint endpoint, Cast.Subject subject) {
        String address = address(endpoint, subject);
        if (endpoint.form()) {
            return caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .send(endpoint.method(), address, BodyPublishers.ofString(file("")));
        }
        return switch (endpoint.method()) {
            case "GET", "ANY" -> caller.get(address);
            case "DELETE" -> caller.delete(address);
            default ->
                caller.with("Content-Type", "application/json")
                        .send(endpoint.method(), address, BodyPublishers.ofString("{\"hostile\": 1}"));
        };
    }

    private String address(Endpoint endpoint, Cast.Subject subject) {
        String path = endpoint.path();
        boolean others = subject == cast.others();
        String id = path.startsWith("/api/imports")
                ? imports.get(subject)
                : path.startsWith("/api/user-groups")
                        ? others ? Cast.OTHERS : Cast.TEAM
                        : path.startsWith("/api/users")
                                ? subject.owner()
                                : path.startsWith("/api/leads")
                                        ? subject.lead()
                                        : path.contains("forms") ? "doors-form" : "doors";
        return path.replace("{id}", id)
                .replace("{stream}", "lead")
                .replaceAll("\\{[^}]*}", "none")
                .replace("/**", "/none");
    }

    private String importedBy(String integrator) {
        HttpResponse<String> answer = http.as(integrator)
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "/api/leads/import", BodyPublishers.ofString(file("doors")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    /** A file with no rows; without a lead group it is refused. */
    private static String file(String leadGroup) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        return part + "file\"; filename=\"doors.csv\"\r\nContent-Type: text/csv\r\n\r\nName,City\r\n\r\n" + part
                + "leadGroup\"\r\n\r\n" + leadGroup + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private Set<Endpoint> endpoints() {
        Set<Endpoint> endpoints = new TreeSet<>();
        methods.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("io.nextup.testing")) {
                return;
            }
            Set<String> names = info.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .collect(Collectors.toSet());
            boolean form = info.getConsumesCondition().getConsumableMediaTypes().stream()
                    .anyMatch(type -> type.getType().equals("multipart"));
            for (String name : names.isEmpty() ? Set.of("ANY") : names) {
                info.getPatternValues().forEach(path -> endpoints.add(new Endpoint(name, path, form)));
            }
        }));
        files.forEach(mapping -> mapping.getHandlerMap().keySet().stream()
                // A file's version is part of its address.
                .map(path -> path.replaceAll("\\d+\\.\\d+\\.\\d+", "{version}"))
                .forEach(path -> endpoints.add(new Endpoint("GET", path, false))));
        return endpoints;
    }
}
