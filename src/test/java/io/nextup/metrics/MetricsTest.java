package io.nextup.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Door;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What an operator reads at {@code /actuator/prometheus}; other tests share the application, so it is differences that count. */
@NextUpTest
class MetricsTest {

    private static final String RECEIVED = "nextup_leads_received_total{stream=\"lead\"}";
    private static final String TO_OWNER = "nextup_time_to_owner_seconds_count{stream=\"lead\"}";
    private static final String TOUCHED = "nextup_time_to_first_touch_seconds_count{stream=\"lead\"}";

    private final Http http;
    private final Sales sales;
    private final Door door;
    private final TestClock clock;
    private final TransactionOperations transaction;

    MetricsTest(Http http, Sales sales, Door door, TestClock clock, TransactionOperations transaction) {
        this.http = http;
        this.sales = sales;
        this.door = door;
        this.clock = clock;
        this.transaction = transaction;
    }

    @AfterEach
    void let_the_clock_go() {
        clock.letGo();
    }

    @Test
    void a_lead_that_is_dealt_is_counted_once_as_received_and_once_as_given() {
        sales.leadGroup("counted");
        sales.userGroup("counters", "SEQUENTIAL", "carl");
        sales.everythingTo("counters");
        double received = number(RECEIVED);
        double given = number("nextup_leads_given_total{how=\"GROUP\",stream=\"lead\"}");
        double toOwner = number(TO_OWNER);

        sales.lead("counted");

        assertThat(number(RECEIVED)).isEqualTo(received + 1);
        assertThat(number("nextup_leads_given_total{how=\"GROUP\",stream=\"lead\"}"))
                .isEqualTo(given + 1);
        assertThat(number(TO_OWNER)).isEqualTo(toOwner + 1);
    }

    @Test
    void what_is_rolled_back_is_not_counted() {
        sales.leadGroup("undone");
        double received = number(RECEIVED);

        transaction.executeWithoutResult(status -> {
            door.send("undone");
            status.setRollbackOnly();
        });

        assertThat(number(RECEIVED)).isEqualTo(received);
    }

    @Test
    void a_limit_that_keeps_a_lead_from_somebody_is_counted_by_user_group() {
        sales.leadGroup("limited");
        sales.userGroup(
                "limited-group", "\"method\": \"SEQUENTIAL\"", List.of("{\"user\": \"lena\", \"dailyLimit\": 1}"));
        sales.everythingTo("limited-group");
        String unassigned = "nextup_leads_unassigned_total{reason=\"DAILY_LIMIT\",stream=\"lead\"}";
        double before = number(unassigned);

        sales.lead("limited");
        sales.lead("limited");

        assertThat(number("nextup_limit_hits_total{limit=\"daily\",user_group=\"limited-group\"}"))
                .isEqualTo(1);
        assertThat(number(unassigned)).isEqualTo(before + 1);
    }

    @Test
    void times_are_measured_to_the_first_owner_and_the_first_touch_only() {
        sales.leadGroup("touched");
        sales.userGroup("touchers", "PICK_UP", "tina");
        sales.everythingTo("touchers");
        JsonNode lead = sales.lead("touched");
        String path = "/api/leads/" + lead.get("id").textValue();
        double owners = number(TO_OWNER);
        double waited = number("nextup_time_to_owner_seconds_sum{stream=\"lead\"}");
        double touches = number(TOUCHED);

        clock.advance(Duration.ofHours(2));
        sales.ok(http.as("tina").post(path + "/pick-up", ""));
        sales.ok(http.as("tina").post(path + "/status", "{\"status\": \"call-back\"}"));
        sales.ok(http.as("tina").post(path + "/status", "{\"status\": \"new\"}"));
        sales.ok(http.as("tina").post(path + "/release", ""));
        sales.ok(http.as("tina").post(path + "/pick-up", ""));

        assertThat(number(TO_OWNER)).isEqualTo(owners + 1);
        assertThat(number("nextup_time_to_owner_seconds_sum{stream=\"lead\"}") - waited)
                .isBetween(7200.0, 7300.0);
        assertThat(number(TOUCHED)).isEqualTo(touches + 1);
    }

    @Test
    void how_things_stand_in_the_database_is_told_as_well() {
        assertThat(scrape())
                .contains("nextup_incidents ", "nextup_jobs_due ", "nextup_jobs_oldest_due_seconds ")
                .contains("nextup_leads_unowned ", "nextup_leads_waiting ", "hikaricp_connections_pending{");
    }

    @Test
    void the_password_of_the_metrics_opens_nothing_else() {
        assertThat(http.as("metrics", Http.METRICS_PASSWORD)
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(200);
        assertThat(http.as("metrics", "wrong").get("/actuator/prometheus").statusCode())
                .isEqualTo(401);
        assertThat(http.as("metrics", Http.METRICS_PASSWORD).get("/api/leads").statusCode())
                .isEqualTo(401);
        assertThat(http.as("metrics", Http.METRICS_PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    private double number(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private String scrape() {
        return http.as("metrics", Http.METRICS_PASSWORD)
                .get("/actuator/prometheus")
                .body();
    }
}
