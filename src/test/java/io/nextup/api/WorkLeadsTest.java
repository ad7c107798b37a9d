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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Picking up and working, as reps and managers do it over REST. */
@NextUpTest
class WorkLeadsTest {

    private final Http http;
    private final People people;
    private final Sales sales;

    WorkLeadsTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        people.user("work-manager", "managers");
        sales.leadGroup("work");
        sales.userGroup("work-group", "SEQUENTIAL", "work-tom", "work-ann");
        sales.userGroup("work-others", "SEQUENTIAL", "work-bob");
        sales.ok(http.admin().put("/api/user-groups/work-group/pick-up", "{\"work\": [\"new\"]}"));
        sales.ok(http.admin().put("/api/users/work-tom", "{}"));
        sales.distribution("{\"method\": \"RULES\"}");
    }

    @Test
    void one_of_two_who_are_offered_it_gets_the_lead() {
        String lead = lead();

        assertProblem(http.as("work-bob").post(lead + "/pick-up", ""), 404);
        JsonNode picked = sales.ok(http.as("work-tom").post(lead + "/pick-up", ""));
        JsonNode late = assertProblem(http.as("work-ann").post(lead + "/pick-up", ""), 409);

        assertThat(picked.get("owner").textValue()).isEqualTo("work-tom");
        assertThat(picked.get("assignedBy").textValue()).isEqualTo("PICK_UP");
        assertThat(picked.get("outcome").textValue()).isEqualTo("ASSIGNED");
        assertThat(late.get("detail").textValue()).contains("work-tom");
    }

    @Test
    void pick_up_needs_the_permission() {
        String lead = lead();
        sales.ok(http.admin().put("/api/users/work-tom", "{\"permissions\": [\"createLeads\"]}"));

        assertProblem(http.as("work-tom").post(lead + "/pick-up", ""), 403);

        assertThat(sales.get(lead).get("owner").isNull()).isTrue();
    }

    @Test
    void pick_up_needs_a_rep_who_is_active() {
        String lead = lead();
        sales.ok(http.admin().put("/api/users/work-tom", "{\"active\": false}"));

        assertProblem(http.as("work-tom").post(lead + "/pick-up", ""), 403);
    }

    @Test
    void offer_goes_with_the_status_and_with_the_tick() {
        String lead = lead();
        sales.ok(http.as("work-manager").post(lead + "/status", "{\"status\": \"call-back\"}"));
        assertProblem(http.as("work-tom").get(lead), 404);
        assertProblem(http.as("work-tom").post(lead + "/pick-up", ""), 404);

        sales.ok(http.admin().put("/api/user-groups/work-group/pick-up", "{\"work\": [\"call-back\"]}"));
        assertThat(http.as("work-tom").get(lead).statusCode()).isEqualTo(200);
        sales.ok(http.admin().put("/api/user-groups/work-group/pick-up", "{}"));
        assertProblem(http.as("work-tom").get(lead), 404);
    }

    @Test
    void owner_sets_a_status_of_the_lead_group() {
        String lead = lead();
        sales.ok(http.as("work-tom").post(lead + "/pick-up", ""));

        assertFaults(http.as("work-tom").post(lead + "/status", "{\"status\": \"ghost\"}"), "status");
        assertFaults(http.as("work-tom").post(lead + "/status", "{}"), "status");
        assertFaults(http.as("work-tom").post(lead + "/status", "{\"status\": 5, \"x\": 1}"), "status", "x");
        JsonNode now = sales.ok(http.as("work-tom").post(lead + "/status", "{\"status\": \"call-back\"}"));

        assertThat(now.get("status").textValue()).isEqualTo("call-back");
        assertThat(now.get("stage").textValue()).isEqualTo("CONTACTED");
        assertThat(now.get("owner").textValue()).isEqualTo("work-tom");
    }

    @Test
    void what_is_handed_back_is_offered_again() {
        String lead = lead();
        sales.ok(http.as("work-tom").post(lead + "/pick-up", ""));

        JsonNode released = sales.ok(http.as("work-tom").post(lead + "/release", ""));
        assertThat(released.get("owner").isNull()).isTrue();
        sales.ok(http.as("work-ann").post(lead + "/pick-up", ""));
        sales.ok(http.as("work-manager").post(lead + "/release", ""));
        assertProblem(http.as("work-manager").post(lead + "/release", ""), 409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "work-tom | release | {}",
                "work-tom | request-reassign | {}",
                "work-tom | status | {\"status\": \"new\"}",
                "work-tom | pick-up | {}",
                "work-manager | release | {}",
                "work-manager | reassign | {\"user\": \"work-ann\"}",
                "work-manager | reassign | {\"userGroup\": \"work-group\"}",
                "work-manager | status | {\"status\": \"sold\"}"
            })
    void closed_lead_takes_no_action(String user, String action, String body) {
        String lead = closed();

        HttpResponse<String> answer = http.as(user).post(lead + "/" + action, body);

        assertProblem(answer, 409);
        assertThat(sales.get(lead).get("owner").textValue()).isEqualTo("work-tom");
        assertThat(sales.get(lead).get("closed").booleanValue()).isTrue();
    }

    @Test
    void manager_opens_a_closed_lead_again_with_its_last_owner_if_active() {
        String lead = closed();
        String other = closed();

        JsonNode open = sales.ok(http.as("work-manager").post(lead + "/status", "{\"status\": \"call-back\"}"));
        sales.ok(http.admin().put("/api/users/work-tom", "{\"active\": false}"));
        JsonNode free = sales.ok(http.as("work-manager").post(other + "/status", "{\"status\": \"call-back\"}"));

        assertThat(open.get("closed").booleanValue()).isFalse();
        assertThat(open.get("owner").textValue()).isEqualTo("work-tom");
        assertThat(free.get("closed").booleanValue()).isFalse();
        assertThat(free.get("owner").isNull()).isTrue();
    }

    private String lead() {
        return "/api/leads/" + sales.lead("work").get("id").textValue();
    }

    private String closed() {
        String lead = lead();
        sales.ok(http.as("work-tom").post(lead + "/pick-up", ""));
        JsonNode closed = sales.ok(http.as("work-tom").post(lead + "/status", "{\"status\": \"sold\"}"));
        assertThat(closed.get("closed").booleanValue()).isTrue();
        assertThat(closed.get("owner").textValue()).isEqualTo("work-tom");
        return lead;
    }
}
