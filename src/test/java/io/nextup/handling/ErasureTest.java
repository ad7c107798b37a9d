package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.OTTO;
import static io.nextup.testing.Desk.TEAM;
import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.assignment.AssignmentStore;
import io.nextup.testing.Desk;
import io.nextup.testing.EngineTables;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing a person leaves nothing of them, and every count as it was. */
@NextUpTest
class ErasureTest {

    private final Desk desk;
    private final Sales sales;
    private final Http http;
    private final EngineTables engine;
    private final AssignmentStore assignments;

    ErasureTest(Desk desk, Sales sales, Http http, EngineTables engine, AssignmentStore assignments) {
        this.desk = desk;
        this.sales = sales;
        this.http = http;
        this.engine = engine;
        this.assignments = assignments;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void erased_lead_is_gone_everywhere_and_its_external_id_is_free() {
        String first = post("erase-1");
        assertThat(post("erase-1"))
                .as("a replay, whose instance is erased as well")
                .isEqualTo(first);
        replayByEngineRest("erase-1");
        String root = desk.look(first).get("processInstanceId").textValue();
        String handled = desk.task(first);
        desk.as(TOM).requestReassign(first);
        desk.as(TOM).status(first, "sold");
        desk.as(MANAGER).status(first, "new");

        assertThat(desk.admin().erase(first).statusCode()).isEqualTo(204);

        assertThat(http.admin().get("/api/leads/" + first).statusCode()).isEqualTo(404);
        assertThat(engine.holding(first, "erase-1", root, handled)).isEmpty();
        assertThat(post("erase-1")).isNotEqualTo(first);
    }

    /** An id is left in two places: in the story of its owners, and in the record that it was erased. */
    @Test
    void nothing_of_the_person_is_left_in_any_table_and_of_the_lead_only_its_id() {
        String lead = sales.ok(
                        http.admin().with("Idempotency-Key", "erase-quelle").post("/api/leads", """
                        {"leadGroup": "desk", "owner": "%s", "externalId": "Quelle-1", "source": "quelle-source", "name": "Quelle",
                         "company": "Quelle AG", "email": "a@quelle.example", "phone": "+44 1632 960871", "addressLine1": "1 Quelle St",
                         "city": "Quelle", "postcode": "Quelle1", "attributes": {"hobby": "Quelle"}}""".formatted(TOM)))
                .get("id")
                .textValue();
        desk.done(desk.as(TOM).complete(lead, Desk.text("note", "Quelle rings back")));
        desk.as(TOM).requestReassign(lead);
        assertThat(engine.everywhere("quelle")).contains("lead.name", "act_ru_task.name_", "request_key.request_key");

        assertThat(desk.admin().erase(lead).statusCode()).isEqualTo(204);

        assertThat(engine.everywhere("quelle", "441632960871")).isEmpty();
        assertThat(engine.everywhere(lead)).containsExactly("assignment.lead", "audit.resource");
        assertThat(sales.get("/api/audit?kind=lead&id=" + lead)
                        .at("/items/0/action")
                        .textValue())
                .isEqualTo("ERASED");
    }

    /** The lead was refused, so there is nothing to erase; but the engine knew what the start was called. */
    @Test
    void external_id_of_a_refused_repeat_is_not_kept_in_the_history() {
        sales.leadGroup("erase-once");
        sales.ok(http.admin().put("/api/lead-groups/erase-once", """
                        {"name": "Once", "statuses": [{"id": "new", "name": "New", "stage": "NEW"}],
                         "duplicates": {"scope": "ALL", "action": "REFUSE"}}"""));
        String first = sales.post("{\"leadGroup\": \"erase-once\", \"email\": \"once@example.com\"}")
                .get("id")
                .textValue();
        JsonNode answer =
                sales.ok(http.admin().post("/engine-rest/process-definition/key/lead-intake/start", """
                        {"businessKey": "Zweifel-2", "withVariablesInReturn": true, "variables": {%s, %s}}""".formatted(
                                Desk.text("leadGroup", "erase-once"), Desk.text("email", "once@example.com"))));

        assertThat(answer.at("/variables/outcome/value").textValue()).isEqualTo("REFUSED");
        assertThat(engine.everywhere("zweifel-2")).isEmpty();
        assertThat(engine.everywhere(first)).contains("act_hi_procinst.business_key_");
        desk.admin().erase(first);
        assertThat(engine.everywhere(first)).containsExactly("assignment.lead", "audit.resource");
    }

    @Test
    void counts_and_story_outlive_the_lead() {
        sales.everythingTo(TEAM);
        String lead = sales.lead("desk").get("id").textValue();
        JsonNode before = sales.get("/api/user-groups/" + TEAM + "/counts");
        String owner = desk.ownerOf(lead);

        desk.admin().erase(lead);

        JsonNode after = sales.get("/api/user-groups/" + TEAM + "/counts");
        assertThat(after.findValuesAsText("today")).isEqualTo(before.findValuesAsText("today"));
        assertThat(after.get("next")).isEqualTo(before.get("next"));
        assertThat(assignments.of(lead)).singleElement().extracting("owner").isEqualTo(owner);
    }

    @Test
    void idempotency_key_is_forgotten_with_the_lead() {
        var keyed = http.admin().with("Idempotency-Key", "erase-key");
        String body = "{\"leadGroup\": \"desk\", \"name\": \"Ann\", \"owner\": \"" + TOM + "\"}";
        String first = sales.ok(keyed.post("/api/leads", body)).get("id").textValue();

        desk.admin().erase(first);

        assertThat(sales.ok(keyed.post("/api/leads", body)).get("id").textValue())
                .isNotEqualTo(first);
    }

    @Test
    void only_an_administrator_erases() {
        String lead = desk.leadOf(TOM);

        desk.refused(desk.as(MANAGER).erase(lead), 403, "administrator");
        desk.refused(desk.as(TOM).erase(lead), 403, "administrator");
        desk.refused(desk.as(OTTO).erase(lead), 404, "no such lead");
    }

    private void replayByEngineRest(String externalId) {
        sales.ok(http.admin()
                .post(
                        "/engine-rest/process-definition/key/lead-intake/start",
                        "{\"businessKey\": \"" + externalId + "\"}"));
    }

    private String post(String externalId) {
        return sales.post(
                        "{\"leadGroup\": \"desk\", \"externalId\": \"" + externalId + "\", \"owner\": \"" + TOM + "\"}")
                .get("id")
                .textValue();
    }
}
