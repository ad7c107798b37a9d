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
