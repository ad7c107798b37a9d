package io.nextup.api;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.Webapp;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever changes a setting, by whatever door, is in the audit trail with what it was and what it is. */
@NextUpTest
class AuditTest {

    private static final String MANAGER = "audit-mara";
    private static final String GROUP = "audit-group";

    /** Something that a manager changes: which mapping serves it, and how the trail is to call it. */
    private record Change(String mapping, String path, String body, String kind, String id) {}

    private final Http http;
    private final People people;
    private final Sales sales;
    private final JdbcTemplate jdbc;
    private final Environment environment;
    private final RequestMappingHandlerMapping mappings;

    AuditTest(
            Http http,
            People people,
            Sales sales,
            JdbcTemplate jdbc,
            Environment environment,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.jdbc = jdbc;
        this.environment = environment;
        this.mappings = mappings;
    }

    /** The main setting is everybody's here. */
    @AfterEach
    void noDuplicates() {
        sales.ok(http.admin().put("/api/duplicates", "{}"));
    }

    @BeforeEach
    void setUp() {
        people.user(MANAGER, "managers");
        sales.leadGroup("audit");
        sales.userGroup(GROUP, "SEQUENTIAL", "audit-tom", "audit-sue");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        sales.ok(http.admin().put("/api/duplicates", "{\"scope\": \"OFF\"}"));
    }

    /** A new PUT or DELETE makes this fail until it is in the list, and stays failing until what it does is recorded. */
    @Test
    void no_setting_is_changed_or_deleted_without_a_record_of_who_did_it_and_from_what_to_what() {
        List<Change> changes = List.of(
                put("/api/distribution/{stream}", "distribution", "lead", "{\"method\": \"ROUND_ROBIN\"}"),
                put("/api/duplicates", "duplicates", "main", "{\"scope\": \"ALL\"}"),
                put("/api/users/{id}", "user", MANAGER, "{\"available\": true, \"mail\": true, \"permissions\": []}"),
                put("/api/me/availability", "user", MANAGER, "{\"available\": false}"),
                put("/api/me/mail", "user", MANAGER, "{\"mail\": false}"),
                put("/camunda/api/nextup/availability", "user", MANAGER, "{\"available\": true}"),
                put("/api/user-groups/{id}", "user-group", GROUP, "{\"method\": \"PICK_UP\", \"members\": []}"),
                put("/api/user-groups/{id}/pick-up", "pick-up", GROUP, "{\"audit\": [\"new\"]}"),
                put("/api/lead-groups/{id}", "lead-group", "audit-new", """
                        {"name": "New", "statuses": [{"id": "new", "name": "New", "stage": "NEW"}]}"""),
                put("/api/forms/{id}", "form", "audit-form", """
                        {"title": "Ask", "leadGroup": "audit-new", "fields": [{"name": "name", "label": "Name"}]}"""),
                delete("/api/forms/{id}", "form", "audit-form"),
                delete("/api/lead-groups/{id}", "lead-group", "audit-new"),
                delete("/api/user-groups/{id}", "user-group", GROUP),
                delete("/api/leads/{id}", "lead", sales.lead("audit").get("id").textValue()));

        assertThat(changes).extracting(Change::mapping).containsExactlyInAnyOrderElementsOf(mapped());
        changes.forEach(this::isRecorded);
    }

    private void isRecorded(Change change) {
        boolean erasure = change.kind().equals("lead");
        int before = total();
        HttpResponse<String> answer = send(change, erasure ? http.admin() : http.as(MANAGER));
        assertThat(answer.statusCode()).as(change + answer.body()).isBetween(200, 299);
        assertThat(total()).as(change.mapping()).isEqualTo(before + 1);
        JsonNode entry = newest("kind=" + change.kind() + "&id=" + change.id());
        assertThat(entry.get("by").textValue()).isEqualTo(erasure ? Http.ADMIN : MANAGER);
        boolean deletes = change.mapping().startsWith("DELETE");
        if (erasure) {
            assertThat(entry.get("action").textValue()).isEqualTo("ERASED");
        } else {
            assertThat(entry.get("action").textValue())
                    .isIn(deletes ? List.of("DELETED") : List.of("CHANGED", "CREATED"));
            assertThat(entry.get("after").isNull()).isEqualTo(deletes);
            assertThat(entry.get("after")).isNotEqualTo(entry.get("before"));
        }
    }

    @Test
    void record_has_the_resource_as_it_was_and_as_it_is() {
        JsonNode was = sales.get("/api/user-groups/" + GROUP);
        sales.ok(http.as(MANAGER).put("/api/user-groups/" + GROUP, """
                        {"name": "Mine", "members": [{"user": "audit-sue", "dailyLimit": 3}]}"""));

        JsonNode entry = newest("kind=user-group&id=" + GROUP);

        assertThat(entry.get("before")).isEqualTo(was);
        assertThat(entry.get("after")).isEqualTo(sales.get("/api/user-groups/" + GROUP));
        assertThat(entry.at("/after/members/0/dailyLimit").intValue()).isEqualTo(3);
        assertThat(entry.get("at").textValue()).endsWith("Z");
    }

    @Test
    void what_changes_nothing_or_is_refused_leaves_no_record() {
        String same = sales.get("/api/distribution/lead").toString();
        int before = total();

        sales.ok(http.as(MANAGER).put("/api/distribution/lead", same));
        assertProblem(http.as(MANAGER).put("/api/distribution/lead", "{\"method\": \"USER_GROUP\"}"), 400);
        assertProblem(http.as("audit-tom").put("/api/distribution/lead", "{\"method\": \"ROUND_ROBIN\"}"), 403);
        sales.everythingTo(GROUP);
        int named = total();
        assertProblem(http.as(MANAGER).delete("/api/user-groups/" + GROUP), 409);

        assertThat(named).isEqualTo(before + 1);
        assertThat(total()).isEqualTo(named);
    }

    @Test
    void change_that_cannot_be_recorded_is_not_made() {
        jdbc.execute("alter table audit add constraint audit_broken check (resource <> 'audit-broken')");
        try {
            int status =
                    http.as(MANAGER).put("/api/lead-groups/audit-broken", """
                            {"name": "New", "statuses": [{"id": "new", "name": "New", "stage": "NEW"}]}""").statusCode();
            assertThat(status).isGreaterThanOrEqualTo(400);
            assertProblem(http.admin().get("/api/lead-groups/audit-broken"), 404);
        } finally {
            jdbc.execute("alter table audit drop constraint audit_broken");
        }
    }

    @Test
    void who_made_somebody_a_manager_is_known_whichever_door_they_used() {
        people.user("audit-rising");

        assertThat(http.admin()
                        .put("/engine-rest/group/managers/members/audit-rising", "")
                        .statusCode())
                .isEqualTo(204);
        JsonNode joined = newest("kind=membership&id=audit-rising");
        assertThat(http.admin()
                        .delete("/engine-rest/group/managers/members/audit-rising")
                        .statusCode())
                .isEqualTo(204);
        JsonNode left = newest("kind=membership&id=audit-rising");

        assertThat(joined.get("by").textValue()).isEqualTo(Http.ADMIN);
        assertThat(joined.get("action").textValue()).isEqualTo("CREATED");
        assertThat(joined.at("/after/groupId").textValue()).isEqualTo("managers");
        assertThat(jdbc.queryForObject("select count(*) from act_hi_op_log", Integer.class))
                .as("the engine's own log, which would tell of user tasks by their names")
                .isZero();
        assertThat(left.get("action").textValue()).isEqualTo("DELETED");
        assertThat(left.at("/before/groupId").textValue()).isEqualTo("managers");
    }

    @Test
    void who_made_a_user_or_gave_a_right_is_known_and_no_password_is() {
        String secret = "Audit-Secret-" + System.identityHashCode(this);
        assertThat(http.admin()
                        .post("/engine-rest/user/create", """
                                {"profile": {"id": "audit-made", "firstName": "A", "lastName": "B", "email": ""},
                                 "credentials": {"password": "%s"}}""".formatted(secret))
                        .statusCode())
                .isEqualTo(204);
        sales.ok(http.admin().post("/engine-rest/authorization/create", """
                        {"type": 1, "permissions": ["READ"], "userId": "audit-made", "resourceType": 5, "resourceId": "*"}"""));

        assertThat(newest("kind=account&id=audit-made").get("by").textValue()).isEqualTo(Http.ADMIN);
        JsonNode right = newest("kind=authorization&id=audit-made");
        assertThat(right.at("/after/permissions").textValue()).isEqualTo("READ");
        assertThat(right.at("/after/resource").textValue()).isEqualTo("Filter");
        assertThat(jdbc.queryForList("select value_after from audit where resource = 'audit-made'", String.class))
                .hasSize(2)
                .noneMatch(value -> value.contains(secret));
    }

    @Test
    void what_is_deployed_at_the_start_is_there_with_its_versions() {
        JsonNode deployed = sales.get("/api/audit?kind=deployment&size=200").get("items");

        assertThat(deployed.findValues("after").toString()).contains("lead-intake.bpmn", "lead-intake:1");
    }

    @Test
    void who_deployed_which_rules_is_known_with_their_version() throws IOException {
        people.user("audit-analyst", "analysts");
        byte[] rules = new ClassPathResource("processes/service-case-routing.dmn").getContentAsByteArray();
        String form = "--line\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nmine\r\n"
                + "--line\r\nContent-Disposition: form-data; name=\"data\"; filename=\"service-case-routing.dmn\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + new String(rules, StandardCharsets.UTF_8) + "\r\n--line--\r\n";
        String deployment = sales.ok(http.as("audit-analyst")
                        .with("Content-Type", "multipart/form-data; boundary=line")
                        .send("POST", "/engine-rest/deployment/create", BodyPublishers.ofString(form)))
                .get("id")
                .textValue();

        JsonNode deployed = newest("kind=deployment&id=" + deployment);
        assertThat(http.admin().delete("/engine-rest/deployment/" + deployment).statusCode())
                .isEqualTo(204);
        JsonNode deleted = newest("kind=deployment&id=" + deployment);

        assertThat(deployed.get("by").textValue()).isEqualTo("audit-analyst");
        assertThat(deployed.get("action").textValue()).isEqualTo("DEPLOYED");
        assertThat(deployed.at("/after/files/0").textValue()).isEqualTo("service-case-routing.dmn");
        assertThat(deployed.at("/after/definitions/0").textValue()).matches("service-case-routing:\\d+");
        assertThat(deleted.get("by").textValue()).isEqualTo(Http.ADMIN);
        assertThat(deleted.get("action").textValue()).isEqualTo("DELETED");
    }

    @Test
    void trail_is_read_by_managers_only() {
        people.user("audit-analyst", "analysts");
        people.user("audit-integrator", "integrators");

        for (String user : List.of("audit-tom", "audit-analyst", "audit-integrator")) {
            assertProblem(http.as(user).get("/api/audit"), 403);
        }
        assertProblem(http.stranger().get("/api/audit"), 401);
        assertThat(http.as(MANAGER).get("/api/audit").statusCode()).isEqualTo(200);
        assertProblem(http.admin().delete("/api/audit"), 405);
        assertProblem(http.admin().put("/api/audit", "{}"), 405);
    }

    @Test
    void trail_is_told_newest_first_in_pages_and_by_time() {
        sales.distribution("{\"method\": \"ROUND_ROBIN\"}");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");

        JsonNode page = sales.get("/api/audit?kind=distribution&id=lead&by=admin&page=0&size=2");
        JsonNode second = sales.get("/api/audit?kind=distribution&id=lead&by=admin&page=1&size=1");
        String at = page.at("/items/0/at").textValue();

        assertThat(page.at("/items/0/after/method").textValue()).isEqualTo("FREE_FOR_ALL");
        assertThat(page.at("/items/1/after/method").textValue()).isEqualTo("ROUND_ROBIN");
        assertThat(second.at("/items/0")).isEqualTo(page.at("/items/1"));
        assertThat(page.get("total").intValue()).isGreaterThanOrEqualTo(2);
        assertThat(newest("kind=distribution&from=" + at)).isEqualTo(page.at("/items/0"));
        assertThat(sales.get("/api/audit?kind=distribution&from=" + at + "&to=" + at)
                        .get("total")
                        .intValue())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size=201",
                "size=0",
                "page=-1",
                "from=yesterday",
                "to=%2B1000000000-12-31T23:59:59.999999999Z",
                "from=-1000000000-01-01T00:00:00Z"
            })
    void bad_question_is_a_400(String question) {
        assertProblem(http.admin().get("/api/audit?" + question), 400);
    }

    private HttpResponse<String> send(Change change, Http.Caller caller) {
        if (change.mapping().startsWith("DELETE")) {
            return caller.delete(change.path());
        }
        if (change.path().startsWith("/camunda/")) {
            Webapp browser = new Webapp(environment);
            browser.logIn(MANAGER, People.PASSWORD);
            return browser.put(change.path(), change.body());
        }
        return caller.put(change.path(), change.body());
    }

    private JsonNode newest(String filter) {
        return sales.get("/api/audit?size=1&" + filter).at("/items/0");
    }

    private int total() {
        return sales.get("/api/audit?size=1").get("total").intValue();
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/test/")
                        || path.startsWith("/camunda/api/nextup"))
                .forEach(path -> {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        if (method == RequestMethod.PUT || method == RequestMethod.DELETE) {
                            mapped.add(method + " " + path);
                        }
                    }
                }));
        return mapped;
    }

    private static Change put(String path, String kind, String id, String body) {
        return new Change("PUT " + path, path.replaceAll("\\{\\w+}", id), body, kind, id);
    }

    private static Change delete(String path, String kind, String id) {
        return new Change("DELETE " + path, path.replaceAll("\\{\\w+}", id), null, kind, id);
    }
}
