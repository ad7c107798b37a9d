package io.nextup.api;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static io.nextup.testing.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are read, replaced whole and taken away; what cannot be is named. */
@NextUpTest
class SettingsTest {

    private static final String GROUP_DEFAULTS = """
            {"method": "SEQUENTIAL", "onlineOnly": false, "whenNobody": "LEAVE", "overflowTo": null,
             "acceptWithin": null, "hours": null, "members": []}""";

    private final Http http;
    private final People people;
    private final Sales sales;

    /** Of a resource that was not there before. */
    private final String fresh = "set-" + UUID.randomUUID();

    SettingsTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        people.user("set-tom");
        people.user("set-ann");
        sales.leadGroup("settings");
        sales.userGroup("set-group", "SEQUENTIAL", "set-tom");
        sales.distribution("{}");
    }

    @AfterEach
    void putBack() {
        sales.ok(http.admin().put("/api/duplicates", "{}"));
        sales.distribution("{}");
    }

    @Test
    void user_group_is_created_replaced_whole_listed_and_deleted() {
        String path = "/api/user-groups/" + fresh;
        String whole = """
                {"name": "Tele", "method": "WEIGHTED", "onlineOnly": true, "timeZone": "Asia/Kathmandu",
                 "whenNobody": "OVERFLOW", "overflowTo": "set-group", "acceptWithin": "PT2H",
                 "hours": {"MONDAY": {"from": "09:00", "to": "17:30"}, "SUNDAY": {"from": "00:00", "to": "24:00"}},
                 "members": [{"user": "set-tom", "dailyLimit": 5, "monthlyLimit": 60, "weight": 3},
                             {"user": "set-ann", "dailyLimit": 0, "monthlyLimit": 0, "weight": 1}]}""";
        assertProblem(http.admin().get(path), 404);

        JsonNode created = answer(http.admin().put(path, whole), 201);
        assertHolds(created, whole);
        assertThat(sales.get(path)).isEqualTo(created);
        assertHolds(find("/api/user-groups", fresh), whole);
        assertThat(sales.get("/engine-rest/group/" + fresh).get("name").textValue())
                .isEqualTo("Tele");
        assertThat(sales.get("/engine-rest/user/count?memberOfGroup=" + fresh)
                        .get("count")
                        .intValue())
                .isEqualTo(2);

        JsonNode replaced = answer(http.admin().put(path, "{\"members\": [{\"user\": \"set-ann\"}]}"), 200);
        assertThat(replaced.get("members"))
                .isEqualTo(
                        sales.read("[{\"user\": \"set-ann\", \"dailyLimit\": 0, \"monthlyLimit\": 0, \"weight\": 1}]"));
        JsonNode emptied = answer(http.admin().put(path, "{}"), 200);
        assertHolds(emptied, GROUP_DEFAULTS);
        assertThat(emptied.get("timeZone").textValue()).isNotBlank();
        assertThat(answer(http.admin().put(path, created.toString()), 200)).isEqualTo(created);

        assertThat(http.admin().delete(path).statusCode()).isEqualTo(204);
        assertProblem(http.admin().get(path), 404);
        assertProblem(http.admin().delete(path), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"method\": \"OTHER\", \"onlineOnly\": \"yes\", \"x\": 1} | method onlineOnly x",
                "{\"name\": 5, \"timeZone\": 5, \"whenNobody\": 5, \"overflowTo\": [], \"acceptWithin\": 5}"
                        + " | name timeZone whenNobody overflowTo acceptWithin",
                "{\"timeZone\": \"Nowhere/Land\", \"acceptWithin\": \"2 hours\"} | timeZone acceptWithin",
                "{\"acceptWithin\": \"PT0S\"} | acceptWithin",
                "{\"acceptWithin\": \"-PT1H\"} | acceptWithin",
                "{\"acceptWithin\": \"P364DT0.1S\"} | acceptWithin",
                "{\"hours\": {\"MONDAY\": {\"from\": \"09:00\", \"to\": \"10:00\"}}, \"acceptWithin\": \"PT52H1S\"}"
                        + " | acceptWithin",
                "{\"hours\": []} | hours",
                "{\"hours\": {}} | hours",
                "{\"hours\": {\"MONDAY\": null}} | hours",
                "{\"hours\": {\"MONDAY\": {}, \"monday\": {}, \"FRIDAY\": 5}}"
                        + " | hours.MONDAY.from hours.MONDAY.to hours.FRIDAY hours.monday",
                "{\"hours\": {\"MONDAY\": {\"from\": \"9:00\", \"to\": \"24:01\", \"x\": 1}}}"
                        + " | hours.MONDAY.from hours.MONDAY.to hours.MONDAY.x",
                "{\"hours\": {\"MONDAY\": {\"from\": \"24:00\", \"to\": \"24:00\"}}} | hours.MONDAY.from",
                "{\"hours\": {\"MONDAY\": {\"from\": 9, \"to\": \"08:60\"}}} | hours.MONDAY.from hours.MONDAY.to",
                "{\"whenNobody\": \"OVERFLOW\"} | overflowTo",
                "{\"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"ghost\"} | overflowTo",
                "{\"members\": {}} | members",
                "{\"members\": [5]} | members[0]",
                "{\"members\": [{\"user\": \"ghost\"}, {\"user\": \"set-tom\"}, {\"dailyLimit\": 1}]}"
                        + " | members[0].user members[2].user",
                "{\"members\": [{\"user\": \"set-tom\"}, {\"user\": \"set-tom\"}]} | members[1].user",
                "{\"members\": [{\"user\": \"set-tom\", \"dailyLimit\": -1, \"monthlyLimit\": 1.5, \"weight\": 0, \"x\": 1}]}"
                        + " | members[0].dailyLimit members[0].monthlyLimit members[0].weight members[0].x",
                "{\"members\": [{\"user\": \"set-tom\", \"dailyLimit\": 99999999999}]} | members[0].dailyLimit",
                "{\"id\": \"other\"} | id",
                "[] | body"
            })
    void user_group_that_cannot_be_is_named_and_not_made(String body, String fields) {
        HttpResponse<String> answer = http.admin().put("/api/user-groups/" + fresh, body);

        assertThat(faults(answer)).containsExactlyInAnyOrder(fields.split(" "));
        assertProblem(http.admin().get("/api/user-groups/" + fresh), 404);
    }

    @Test
    void overflows_in_a_loop_are_refused() {
        String a = fresh + "-a";
        String b = fresh + "-b";
        answer(http.admin().put("/api/user-groups/" + a, "{}"), 201);
        answer(http.admin().put("/api/user-groups/" + b, overflowTo(a)), 201);

        assertFaults(http.admin().put("/api/user-groups/" + a, overflowTo(b)), "overflowTo");
        assertFaults(http.admin().put("/api/user-groups/" + a, overflowTo(a)), "overflowTo");
        assertFaults(http.admin().put("/api/user-groups/" + fresh, overflowTo(fresh)), "overflowTo");
    }

    @ParameterizedTest
    @CsvSource({"managers", "integrators", "analysts", "camunda-admin"})
    void group_of_a_role_is_no_user_group(String id) {
        assertThat(faults(http.admin().put("/api/user-groups/" + id, "{}"))).isNotEmpty();
        assertProblem(http.admin().get("/api/user-groups/" + id), 404);
    }

    @ParameterizedTest
    @CsvSource({"a%20b", "%C3%BC", "a%3Bb", "a%2Cb", "a'b"})
    void id_of_other_signs_is_refused(String id) {
        for (String resource : new String[] {"user-groups", "lead-groups"}) {
            HttpResponse<String> answer = http.admin()
                    .put("/api/" + resource + "/" + id, "{\"statuses\": [{\"id\": \"new\", \"stage\": \"NEW\"}]}");
            assertProblem(answer, 400);
        }
    }

    @Test
    void id_may_hold_what_the_engine_takes() {
        String id = "A.b_c@d-" + UUID.randomUUID();

        answer(http.admin().put("/api/user-groups/" + id, "{}"), 201);
        answer(
                http.admin().put("/api/lead-groups/" + id, "{\"statuses\": [{\"id\": \"new\", \"stage\": \"NEW\"}]}"),
                201);
        assertThat(sales.get("/api/user-groups/" + id).get("id").textValue()).isEqualTo(id);
        assertThat(sales.get("/api/lead-groups/" + id).get("id").textValue()).isEqualTo(id);
    }

    @Test
    void member_who_is_added_to_the_engines_group_joins_at_the_end_with_the_defaults() {
        sales.userGroup(fresh, "SEQUENTIAL", "set-tom");

        assertThat(http.admin()
                        .put("/engine-rest/group/" + fresh + "/members/set-ann", "{}")
                        .statusCode())
                .isEqualTo(204);

        JsonNode members = sales.get("/api/user-groups/" + fresh).get("members");
        assertThat(members.get(0).get("user").textValue()).isEqualTo("set-tom");
        assertThat(members.get(1))
                .isEqualTo(
                        sales.read("{\"user\": \"set-ann\", \"dailyLimit\": 0, \"monthlyLimit\": 0, \"weight\": 1}"));
    }

    @Test
    void user_group_that_settings_name_stays_and_they_are_named() {
        sales.everythingTo("set-group");
        assertRefused(http.admin().delete("/api/user-groups/set-group"), "lead");
        sales.distribution("{\"method\": \"RULES\", \"fallback\": \"set-group\"}");
        assertRefused(http.admin().delete("/api/user-groups/set-group"), "lead");
        sales.distribution("{}");
        answer(http.admin().put("/api/user-groups/" + fresh, overflowTo("set-group")), 201);
        assertRefused(http.admin().delete("/api/user-groups/set-group"), fresh);
        assertThat(http.admin().delete("/api/user-groups/" + fresh).statusCode())
                .isEqualTo(204);
    }

    @Test
    void pick_up_is_ticked_per_lead_group_and_replaced_whole() {
        String path = "/api/user-groups/" + fresh + "/pick-up";
        assertProblem(http.admin().get(path), 404);
        assertProblem(http.admin().put(path, "{}"), 404);
        answer(http.admin().put("/api/user-groups/" + fresh, "{}"), 201);

        assertThat(sales.get(path)).isEmpty();
        assertThat(sales.ok(http.admin().put(path, "{\"settings\": [\"new\", \"call-back\"]}")))
                .isEqualTo(sales.read("{\"settings\": [\"new\", \"call-back\"]}"));
        sales.ok(http.admin().put(path, "{\"settings\": [\"new\"]}"));
        assertThat(sales.get(path)).isEqualTo(sales.read("{\"settings\": [\"new\"]}"));

        assertFaults(http.admin().put(path, "{\"settings\": [\"ghost\"]}"), "settings");
        assertFaults(http.admin().put(path, "{\"settings\": \"new\"}"), "settings");
        assertFaults(http.admin().put(path, "{\"settings\": [5]}"), "settings[0]");
        assertThat(faults(http.admin().put(path, "{\"ghost\": [\"new\"]}"))).isNotEmpty();
        assertFaults(http.admin().put(path, "[]"), "body");
        assertThat(sales.get(path)).isEqualTo(sales.read("{\"settings\": [\"new\"]}"));
        sales.ok(http.admin().put(path, "{}"));
        assertThat(sales.get(path)).isEmpty();
    }

    @Test
    void counts_tell_who_is_next_and_move_nothing() {
        String group = fresh;
        sales.userGroup(group, "SEQUENTIAL", "set-tom", "set-ann");
        String path = "/api/user-groups/" + group + "/counts";
        sales.everythingTo(group);

        for (int look = 0; look < 3; look++) {
            assertThat(sales.get(path).get("next").textValue()).isEqualTo("set-tom");
        }
        assertThat(sales.lead("settings").get("owner").textValue()).isEqualTo("set-tom");
        JsonNode counts = sales.get(path);
        assertThat(counts.get("next").textValue()).isEqualTo("set-ann");
        JsonNode tom = counts.get("members").get(0);
        assertThat(tom.get("user").textValue()).isEqualTo("set-tom");
        assertThat(tom.get("today").intValue()).isEqualTo(1);
        assertThat(tom.get("thisMonth").intValue()).isEqualTo(1);
        assertThat(tom.get("eligible").booleanValue()).isTrue();
        assertThat(tom.get("reason").isNull()).isTrue();
        sales.userGroup(group, "RANDOM", "set-tom", "set-ann");
        assertThat(sales.get(path).get("next").isNull()).isTrue();
        sales.distribution("{}");
        assertProblem(http.admin().get("/api/user-groups/ghost/counts"), 404);
    }

    @Test
    void lead_group_is_created_replaced_whole_listed_and_deleted() {
        String path = "/api/lead-groups/" + fresh;
        String whole = """
                {"name": "Solar", "statuses": [{"id": "new", "name": "New", "stage": "NEW"},
                 {"id": "lost", "name": "Lost", "stage": "INVALIDATED"}],
                 "duplicates": {"scope": "DAYS", "days": 30, "match": ["NAME", "ADDRESS"], "matchMode": "ALL",
                 "action": "LINK_AND_COPY", "assignToOwner": true}}""";

        JsonNode created = answer(http.admin().put(path, whole), 201);
        assertHolds(created, whole);
        assertThat(sales.get(path)).isEqualTo(created);
        assertHolds(find("/api/lead-groups", fresh), whole);
        JsonNode replaced = answer(
                http.admin().put(path, "{\"statuses\": [{\"id\": \"new\", \"stage\": \"NEW\"}], \"duplicates\": {}}"),
                200);
        assertHolds(replaced.get("duplicates"), """
                {"scope": "OFF", "days": null, "match": ["EMAIL", "PHONE"], "matchMode": "ANY", "action": "LINK",
                 "assignToOwner": false}""");
        JsonNode asMain =
                answer(http.admin().put(path, "{\"statuses\": [{\"id\": \"new\", \"stage\": \"NEW\"}]}"), 200);
        assertThat(asMain.get("duplicates").isNull()).isTrue();
        assertThat(http.admin().delete(path).statusCode()).isEqualTo(204);
        assertProblem(http.admin().get(path), 404);
        assertProblem(http.admin().delete(path), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | statuses",
                "{\"statuses\": []} | statuses",
                "{\"statuses\": \"new\"} | statuses",
                "{\"statuses\": [{\"id\": \"a\", \"stage\": \"OTHER\", \"x\": 1}], \"y\": 1}"
                        + " | statuses[0].stage statuses[0].x y",
                "{\"statuses\": [{\"name\": \"A\"}]} | statuses[0].id statuses[0].stage",
                "{\"statuses\": [{\"id\": \"a\", \"stage\": \"NEW\"}, {\"id\": \"a\", \"stage\": \"NEW\"}]} | statuses[1].id",
                "{\"name\": [], \"statuses\": [{\"id\": \"a\", \"stage\": \"NEW\"}],"
                        + " \"duplicates\": {\"scope\": \"DAYS\", \"match\": [\"X\"], \"action\": 5, \"z\": 1}}"
                        + " | name duplicates.days duplicates.match duplicates.action duplicates.z",
                "{\"statuses\": [{\"id\": \"a\", \"stage\": \"NEW\"}], \"duplicates\": true} | duplicates"
            })
    void lead_group_that_cannot_be_is_named_and_not_made(String body, String fields) {
        HttpResponse<String> answer = http.admin().put("/api/lead-groups/" + fresh, body);

        assertThat(faults(answer)).containsExactlyInAnyOrder(fields.split(" "));
        assertProblem(http.admin().get("/api/lead-groups/" + fresh), 404);
    }

    @Test
    void lead_group_with_leads_or_ticks_stays_as_does_a_status_of_open_leads() {
        String path = "/api/lead-groups/" + fresh;
        sales.leadGroup(fresh);
        sales.ok(http.admin().put("/api/user-groups/set-group/pick-up", "{\"" + fresh + "\": [\"call-back\"]}"));
        assertProblem(http.admin().delete(path), 409);
        assertRefused(http.admin().put(path, statuses("new", "sold")), "call-back");
        sales.ok(http.admin().put("/api/user-groups/set-group/pick-up", "{}"));
        sales.ok(http.admin().put(path, statuses("new", "sold")));

        JsonNode lead = sales.lead(fresh);
        assertRefused(http.admin().put(path, statuses("sold")), "new");
        assertProblem(http.admin().delete(path), 409);
        String leadPath = "/api/leads/" + lead.get("id").textValue();
        sales.ok(http.admin().post(leadPath + "/status", "{\"status\": \"sold\"}"));
        sales.ok(http.admin().put(path, statuses("new")));
        JsonNode closed = sales.get(leadPath);
        assertThat(closed.get("status").textValue()).isEqualTo("sold");
        assertThat(closed.get("closed").booleanValue()).isTrue();
        assertThat(closed.get("stage").textValue()).isEqualTo("CLOSED");
        assertProblem(http.admin().delete(path), 409);
        assertThat(http.admin().delete(leadPath).statusCode()).isEqualTo(204);
        assertThat(http.admin().delete(path).statusCode()).isEqualTo(204);
    }

    @Test
    void distribution_is_replaced_whole_and_listed() {
        String path = "/api/distribution/lead";
        String whole = """
                {"method": "USER_GROUP", "user": "set-tom", "userGroup": "set-group", "onlineOnly": true,
                 "fallback": "set-group", "fallThrough": true, "adderKeepsLead": true}""";
        assertHolds(answer(http.admin().put(path, whole), 200), whole);
        assertHolds(sales.get(path), whole);
        assertHolds(find("/api/distribution", "lead"), whole);
        assertHolds(answer(http.admin().put(path, "{}"), 200), """
                {"method": "RULES", "user": null, "userGroup": null, "onlineOnly": false, "fallback": null,
                 "fallThrough": false, "adderKeepsLead": false}""");
        assertProblem(http.admin().get("/api/distribution/ghost"), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"method\": \"OTHER\", \"onlineOnly\": 1, \"fallThrough\": \"no\", \"adderKeepsLead\": [], \"x\": 1}"
                        + " | method onlineOnly fallThrough adderKeepsLead x",
                "{\"method\": \"SINGLE_USER\"} | user",
                "{\"method\": \"SINGLE_USER\", \"user\": \"ghost\"} | user",
                "{\"method\": \"USER_GROUP\"} | userGroup",
                "{\"method\": \"USER_GROUP\", \"userGroup\": \"ghost\", \"fallback\": \"ghost\"} | userGroup fallback",
                "{\"method\": 5, \"user\": 5, \"userGroup\": 5, \"fallback\": 5} | method user userGroup fallback",
                "[] | body"
            })
    void distribution_that_cannot_be_is_named(String body, String fields) {
        assertThat(faults(http.admin().put("/api/distribution/lead", body)))
                .containsExactlyInAnyOrder(fields.split(" "));
        assertThat(sales.get("/api/distribution/lead").get("method").textValue())
                .isEqualTo("RULES");
    }

    @Test
    void duplicates_are_replaced_whole() {
        String whole = """
                {"scope": "DAYS", "days": 30, "match": ["EMAIL", "NAME", "COMPANY"], "matchMode": "ALL",
                 "action": "REFUSE", "assignToOwner": true}""";
        assertHolds(sales.ok(http.admin().put("/api/duplicates", whole)), whole);
        assertHolds(sales.get("/api/duplicates"), whole);
        assertHolds(sales.ok(http.admin().put("/api/duplicates", "{}")), """
                {"scope": "OFF", "match": ["EMAIL", "PHONE"], "matchMode": "ANY", "action": "LINK",
                 "assignToOwner": false}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scope\": \"DAYS\"} | days",
                "{\"scope\": \"DAYS\", \"days\": 0} | days",
                "{\"scope\": \"DAYS\", \"days\": -1} | days",
                "{\"scope\": \"DAYS\", \"days\": \"30\"} | days",
                "{\"scope\": \"OTHER\", \"matchMode\": 5, \"action\": \"X\", \"assignToOwner\": \"yes\", \"x\": 1}"
                        + " | scope matchMode action assignToOwner x",
                "{\"match\": [\"EMAIL\", \"FAX\"]} | match",
                "{\"match\": \"EMAIL\"} | match",
                "{\"match\": [5]} | match[0]"
            })
    void duplicates_that_cannot_be_are_named(String body, String fields) {
        assertThat(faults(http.admin().put("/api/duplicates", body))).contains(fields.split(" "));
        assertThat(sales.get("/api/duplicates").get("scope").textValue()).isEqualTo("OFF");
    }

    @Test
    void user_is_set_whole() {
        people.user(fresh, "set-group");
        String path = "/api/users/" + fresh;
        assertThat(sales.get(path)).isEqualTo(sales.read("""
                {"id": "%s", "active": true, "available": true, "permissions": ["pickUpLeads"], "mail": true,
                 "online": false, "userGroups": ["set-group"]}""".formatted(fresh)));

        String whole = "{\"active\": false, \"available\": false, \"permissions\": [\"createLeads\"], \"mail\": false}";
        assertHolds(answer(http.admin().put(path, whole), 200), whole);
        assertHolds(sales.get(path), whole);
        assertHolds(find("/api/users", fresh), whole);
        assertHolds(answer(http.admin().put(path, "{\"permissions\": []}"), 200), "{\"permissions\": []}");
        assertHolds(
                answer(http.admin().put(path, "{}"), 200),
                "{\"active\": true, \"available\": true, \"permissions\": [\"pickUpLeads\"], \"mail\": true}");
        assertThat(answer(http.admin().put(path, sales.get(path).toString()), 200))
                .isEqualTo(sales.get(path));

        assertFaults(
                http.admin()
                        .put(
                                path,
                                "{\"active\": 1, \"available\": \"no\", \"permissions\": {}, \"mail\": 1, \"x\": 1}"),
                "active",
                "available",
                "permissions",
                "mail",
                "x");
        assertFaults(http.admin().put(path, "{\"permissions\": [\"fly\"]}"), "permissions");
        assertFaults(http.admin().put(path, "{\"permissions\": [5]}"), "permissions[0]");
        assertProblem(http.admin().put("/api/users/ghost", "{}"), 404);
        assertProblem(http.admin().get("/api/users/ghost"), 404);
    }

    @Test
    void rep_says_whether_leads_are_to_be_sent() {
        String path = "/api/me/availability";
        people.user(fresh, "set-group");
        Http.Caller rep = http.as(fresh);

        assertThat(sales.ok(rep.get(path))).isEqualTo(sales.read("{\"available\": true}"));
        assertThat(sales.ok(rep.put(path, "{\"available\": false}"))).isEqualTo(sales.read("{\"available\": false}"));
        assertThat(sales.ok(rep.get(path)).get("available").booleanValue()).isFalse();
        assertThat(sales.ok(rep.get("/api/users/" + fresh)).get("available").booleanValue())
                .isFalse();
        assertThat(sales.ok(rep.put(path, "{}")).get("available").booleanValue())
                .isTrue();
        assertFaults(rep.put(path, "{\"available\": \"no\"}"), "available");
        assertFaults(rep.put(path, "{\"available\": true, \"x\": 1}"), "x");
    }

    @Test
    void rep_says_whether_they_want_e_mails() {
        String path = "/api/me/mail";
        people.user(fresh, "set-group");
        Http.Caller rep = http.as(fresh);

        assertThat(sales.ok(rep.get(path))).isEqualTo(sales.read("{\"mail\": true}"));
        assertThat(sales.ok(rep.put(path, "{\"mail\": false}"))).isEqualTo(sales.read("{\"mail\": false}"));
        sales.ok(rep.put("/api/me/availability", "{\"available\": false}"));
        assertThat(sales.ok(rep.get(path)).get("mail").booleanValue()).isFalse();
        assertThat(sales.ok(rep.get("/api/users/" + fresh)).get("mail").booleanValue())
                .isFalse();
        assertThat(sales.ok(rep.put(path, "{}")).get("mail").booleanValue()).isTrue();
        assertThat(sales.get("/api/users/" + fresh).get("available").booleanValue())
                .isFalse();
        assertFaults(rep.put(path, "{\"mail\": \"no\"}"), "mail");
        assertFaults(rep.put(path, "{\"mail\": true, \"x\": 1}"), "x");
    }

    private static void assertRefused(HttpResponse<String> answer, String named) {
        assertThat(assertProblem(answer, 409).get("detail").textValue()).contains(named);
    }

    /** Every field of the JSON is in the resource as it is here. */
    private void assertHolds(JsonNode resource, String fields) {
        sales.read(fields).properties().forEach(field -> assertThat(resource.get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
    }

    private JsonNode find(String list, String id) {
        for (JsonNode resource : sales.get(list)) {
            if (resource.get("id").textValue().equals(id)) {
                return resource;
            }
        }
        throw new AssertionError(id + " is not in " + list);
    }

    private JsonNode answer(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return sales.read(answer.body());
    }

    private static String overflowTo(String group) {
        return "{\"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"" + group + "\"}";
    }

    private static String statuses(String... ids) {
        StringBuilder statuses = new StringBuilder();
        for (String id : ids) {
            statuses.append(statuses.isEmpty() ? "" : ", ")
                    .append("{\"id\": \"%s\", \"stage\": \"%s\"}"
                            .formatted(id, "sold".equals(id) ? "CONVERTED" : "NEW"));
        }
        return "{\"statuses\": [" + statuses + "]}";
    }
}
