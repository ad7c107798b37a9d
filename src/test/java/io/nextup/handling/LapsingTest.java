package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class LapsingTest {

    private final Sales sales;
    private final Http http;
    private final TestClock clock;
    private final Lapsing lapsing;

    LapsingTest(Sales sales, Http http, TestClock clock, Lapsing lapsing) {
        this.sales = sales;
        this.http = http;
        this.clock = clock;
        this.lapsing = lapsing;
    }

    @BeforeEach
    void group_that_gives_two_hours() {
        clock.set("2026-05-04T09:00:00Z");
        sales.leadGroup("lapsing");
        sales.userGroup(
                "lapsing-team", "\"acceptWithin\": \"PT2H\"", List.of("{\"user\": \"lara\"}", "{\"user\": \"leo\"}"));
        sales.everythingTo("lapsing-team");
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void what_nothing_was_saved_on_in_time_is_dealt_to_somebody_else_and_offered_when_nobody_is_left() {
        JsonNode lead = sales.lead("lapsing");
        String first = lead.get("owner").textValue();

        clock.set("2026-05-04T10:59:59Z");
        lapsing.takeBackAll();
        assertThat(now(lead).get("owner").textValue()).isEqualTo(first);

        clock.set("2026-05-04T11:00:00Z");
        lapsing.takeBackAll();
        String second = now(lead).get("owner").textValue();
        assertThat(second).isNotNull().isNotEqualTo(first);

        clock.set("2026-05-04T13:00:00Z");
        lapsing.takeBackAll();
        assertThat(now(lead).get("outcome").textValue()).isEqualTo("UNASSIGNED");
        assertThat(sales.assignments(lead).findValuesAsText("assignedBy"))
                .containsExactly("GROUP", "LAPSED", "GROUP", "LAPSED");
        assertThat(sales.assignments(lead).at("/2/decision/candidates").findValuesAsText("reason"))
                .contains("LAPSED");
    }

    @Test
    void who_saved_something_keeps_it() {
        JsonNode lead = sales.lead("lapsing");
        String owner = lead.get("owner").textValue();
        sales.ok(http.as(owner).post("/api/leads/" + id(lead) + "/status", "{\"status\": \"call-back\"}"));

        clock.set("2026-05-05T09:00:00Z");
        lapsing.takeBackAll();

        assertThat(now(lead).get("owner").textValue()).isEqualTo(owner);
    }

    private JsonNode now(JsonNode lead) {
        return sales.get("/api/leads/" + id(lead));
    }

    private static String id(JsonNode lead) {
        return lead.get("id").textValue();
    }
}
