package io.nextup.api;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a good lead that is posted, and who may post it. */
@NextUpTest
class PostLeadTest {

    private final Http http;
    private final People people;
    private final Sales sales;

    PostLeadTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        people.user("post-integrator", "integrators");
        people.user("post-integrator-2", "integrators");
        people.user("post-manager", "managers");
        people.user("post-analyst", "analysts");
        people.user("post-nobody");
        sales.leadGroup("post-lead");
        sales.userGroup("post-reps", "SEQUENTIAL", "post-rep", "post-creator", "post-idle");
        sales.ok(http.admin().put("/api/users/post-rep", "{\"permissions\": [\"pickUpLeads\"]}"));
        sales.ok(http.admin().put("/api/users/post-creator", "{\"permissions\": [\"createLeads\"]}"));
        sales.ok(http.admin().put("/api/users/post-idle", "{\"active\": false}"));
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
    }

    @Test
    void every_field_comes_back_as_it_was_sent() {
        JsonNode sent = sales.read("""
                {"stream": "lead", "leadGroup": "post-lead", "status": "call-back", "source": "website",
                 "externalId": "%s", "name": "Ann Lee", "company": "Acme", "email": "ann@example.com",
                 "phone": "+44 20 7946 0018", "alternatePhone": "ask for Ann", "addressLine1": "1 High St",
                 "city": "London", "state": "Greater London", "postcode": "N1 9GU", "country": "Großbritannien",
                 "attributes": {"budget": 250000, "share": 0.1, "campaign": "spring 😀", "hot": true, "none": null},
                 "addedBy": "post-rep", "owner": "post-rep"}""".formatted(UUID.randomUUID()));

        HttpResponse<String> answer = http.as("post-integrator").post("/api/leads", sent.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode lead = sales.read(answer.body());
        sent.properties()
                .forEach(field ->
                        assertThat(lead.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
        assertThat(lead.get("outcome").textValue()).isEqualTo("ASSIGNED");
        assertThat(lead.get("assignedBy").textValue()).isEqualTo("PRESET");
        assertThat(lead.get("stage").textValue()).isEqualTo("CONTACTED");
        assertThat(lead.get("assignedAt").textValue()).endsWith("Z");
        assertThat(lead.get("receivedAt").textValue()).endsWith("Z");
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).endsWith("/api/leads/" + lead.get("id").textValue());
        assertThat(sales.get(location)).isEqualTo(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "company", "email", "phone", "externalId"})
    void one_way_to_know_the_person_is_enough_and_the_rest_has_defaults(String field) {
        String value = "email".equals(field) ? "a" + UUID.randomUUID() + "@example.com" : "x" + UUID.randomUUID();

        HttpResponse<String> answer = http.as("post-manager")
                .post("/api/leads", "{\"leadGroup\": \"post-lead\", \"%s\": \"%s\"}".formatted(field, value));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode lead = sales.read(answer.body());
        assertThat(lead.get(field).textValue()).isEqualTo(value);
        assertThat(lead.get("stream").textValue()).isEqualTo("lead");
        assertThat(lead.get("status").textValue()).isEqualTo("new");
        assertThat(lead.get("stage").textValue()).isEqualTo("NEW");
        assertThat(lead.get("closed").booleanValue()).isFalse();
        assertThat(lead.get("outcome").textValue()).isEqualTo("UNASSIGNED");
        assertThat(lead.get("attributes")).isEmpty();
        assertThat(lead.get("duplicates").isArray()).isTrue();
        assertThat(lead.get("processInstanceId").textValue()).isNotBlank();
        for (String none : new String[] {
            "source",
            "alternatePhone",
            "addressLine1",
            "city",
            "state",
            "postcode",
            "country",
            "addedBy",
            "owner",
            "assignedAt",
            "assignedBy",
            "userGroup"
        }) {
            assertThat(lead.has(none)).as(none).isTrue();
            assertThat(lead.get(none).isNull()).as(none).isTrue();
        }
    }

    @Test
    void same_key_and_body_tell_the_lead_as_it_stands_and_change_nothing() {
        var key = http.as("post-integrator").with("Idempotency-Key", UUID.randomUUID() + "");
        JsonNode first = sales.ok(key.post("/api/leads", "{\"leadGroup\": \"post-lead\", \"name\": \"Ann\"}"));
        String id = first.get("id").textValue();
        sales.ok(http.as("post-manager").post("/api/leads/" + id + "/status", "{\"status\": \"call-back\"}"));

        HttpResponse<String> again = key.post("/api/leads", "{ \"name\" : \"Ann\",\n \"leadGroup\" : \"post-lead\" }");

        assertReplay(again, id);
        assertThat(sales.read(again.body()).get("status").textValue()).isEqualTo("call-back");
    }

    @Test
    void same_key_with_another_body_is_unprocessable_and_another_callers_key_is_another_key() {
        String key = UUID.randomUUID().toString();
        String body = "{\"leadGroup\": \"post-lead\", \"name\": \"Ann\"}";
        JsonNode first =
                sales.ok(http.as("post-integrator").with("Idempotency-Key", key).post("/api/leads", body));

        for (String other : new String[] {"{\"leadGroup\": \"post-lead\", \"name\": \"Bob\"}", "{}", "{\"x\": 1}"}) {
            assertProblem(
                    http.as("post-integrator").with("Idempotency-Key", key).post("/api/leads", other), 422);
        }
        HttpResponse<String> another =
                http.as("post-integrator-2").with("Idempotency-Key", key).post("/api/leads", body);
        assertThat(another.statusCode()).isEqualTo(201);
        assertThat(sales.read(another.body()).get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void key_of_a_body_with_faults_is_not_used_up() {
        var key = http.as("post-integrator").with("Idempotency-Key", UUID.randomUUID() + "");

        assertFaults(key.post("/api/leads", "{\"leadGroup\": \"post-lead\"}"), "name");

        assertThat(key.post("/api/leads", "{\"leadGroup\": \"post-lead\", \"name\": \"Ann\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"leadGroup\": \"post-lead\", \"name\": \"Bob\"",
                "\"stream\": \"lead\"",
                "\"leadGroup\": \"gone\", \"status\": \"gone\", \"email\": \"no address\", \"name\": 5",
                "\"field\": 1",
                "\"attributes\": \"none\"",
                "\"attributes\": {\"a b\": []}",
                "\"owner\": \"ghost\", \"addedBy\": 3"
            })
    void same_external_id_of_a_source_is_the_same_lead_whatever_else_is_sent(String more) {
        String identity = "\"source\": \"web\", \"externalId\": \"" + UUID.randomUUID() + "\"";
        JsonNode first = sales.ok(http.as("post-integrator")
                .post("/api/leads", "{" + identity + ", \"leadGroup\": \"post-lead\", \"name\": \"Ann\"}"));
        String id = first.get("id").textValue();
        sales.ok(http.as("post-manager").post("/api/leads/" + id + "/status", "{\"status\": \"call-back\"}"));

        HttpResponse<String> again =
                http.as("post-integrator-2").post("/api/leads", "{" + identity + ", " + more + "}");

        assertReplay(again, id);
        JsonNode lead = sales.read(again.body());
        assertThat(lead.get("status").textValue()).isEqualTo("call-back");
        assertThat(lead.get("name").textValue()).isEqualTo("Ann");
    }

    @Test
    void no_source_is_the_empty_source_and_another_source_is_another_lead() {
        String lead = "\"externalId\": \"" + UUID.randomUUID() + "\", \"leadGroup\": \"post-lead\"}";
        String id = sales.post("{" + lead).get("id").textValue();

        assertReplay(http.admin().post("/api/leads", "{\"source\": \"\", " + lead), id);
        assertReplay(http.admin().post("/api/leads", "{\"source\": null, " + lead), id);
        assertThat(http.admin()
                        .post("/api/leads", "{\"source\": \"web\", " + lead)
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "post-manager, 201",
        "post-integrator, 201",
        "post-creator, 201",
        "post-rep, 403",
        "post-analyst, 403",
        "post-nobody, 403"
    })
    void leads_are_posted_by_managers_integrators_and_reps_who_may(String user, int status) {
        HttpResponse<String> answer =
                http.as(user).post("/api/leads", "{\"leadGroup\": \"post-lead\", \"name\": \"Ann\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "post-manager, post-rep, 201",
        "post-integrator, post-rep, 201",
        "post-creator, post-rep, 403",
        "post-creator, post-creator, 403",
        "post-creator, ghost, 403",
        "post-integrator, ghost, 400",
        "post-integrator, post-idle, 400"
    })
    void owner_is_preset_by_managers_and_integrators_for_active_users(String user, String owner, int status) {
        HttpResponse<String> answer = http.as(user).post("/api/leads", """
                {"leadGroup": "post-lead", "name": "Ann", "owner": "%s"}""".formatted(owner));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 201) {
            assertThat(sales.read(answer.body()).get("owner").textValue()).isEqualTo(owner);
        } else if (status == 400) {
            assertFaults(answer, "owner");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "post-creator, post-creator, 201",
        "post-creator, post-rep, 403",
        "post-creator, ghost, 403",
        "post-integrator, post-rep, 201",
        "post-manager, post-rep, 201",
        "post-integrator, ghost, 400"
    })
    void rep_names_only_themselves_as_the_one_who_added_it(String user, String addedBy, int status) {
        HttpResponse<String> answer = http.as(user).post("/api/leads", """
                {"leadGroup": "post-lead", "name": "Ann", "addedBy": "%s"}""".formatted(addedBy));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 201) {
            assertThat(sales.read(answer.body()).get("addedBy").textValue()).isEqualTo(addedBy);
        } else if (status == 400) {
            assertFaults(answer, "addedBy");
        }
    }

    @Test
    void who_added_a_lead_keeps_it_where_the_stream_says_so_while_they_are_active() {
        sales.distribution("{\"method\": \"FREE_FOR_ALL\", \"adderKeepsLead\": true}");

        JsonNode own = sales.ok(
                http.as("post-creator").post("/api/leads", "{\"leadGroup\": \"post-lead\", \"name\": \"Ann\"}"));
        JsonNode idle = sales.post("{\"leadGroup\": \"post-lead\", \"name\": \"Ann\", \"addedBy\": \"post-idle\"}");

        assertThat(own.get("addedBy").textValue()).isEqualTo("post-creator");
        assertThat(own.get("owner").textValue()).isEqualTo("post-creator");
        assertThat(own.get("assignedBy").textValue()).isEqualTo("ADDED_BY");
        assertThat(idle.get("owner").isNull()).isTrue();
    }

    @Test
    void lead_comes_in_open_because_it_is_to_be_worked() {
        var answer = http.admin()
                .post("/api/leads", "{\"leadGroup\": \"post-lead\", \"name\": \"Ann\", \"status\": \"sold\"}");

        assertFaults(answer, "status");
    }

    @Test
    void process_is_known_by_the_external_id_else_by_the_lead() {
        String externalId = UUID.randomUUID().toString();
        JsonNode named = sales.post("{\"leadGroup\": \"post-lead\", \"externalId\": \"" + externalId + "\"}");
        JsonNode unnamed = sales.post("{\"leadGroup\": \"post-lead\", \"name\": \"Ann\"}");

        assertThat(businessKey(named)).isEqualTo(externalId);
        assertThat(businessKey(unnamed)).isEqualTo(unnamed.get("id").textValue());
    }

    private String businessKey(JsonNode lead) {
        return sales.get("/engine-rest/process-instance/"
                        + lead.get("processInstanceId").textValue())
                .get("businessKey")
                .textValue();
    }

    private void assertReplay(HttpResponse<String> answer, String id) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(sales.read(answer.body()).get("id").textValue()).isEqualTo(id);
    }
}
