package io.nextup.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Books;
import io.nextup.testing.Desk;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.testing.Timers;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time in which an owner has to accept a lead; after each thing done to it the books must balance. */
@NextUpTest
class LapsingTest {

    private static final String NINE = "2026-05-04T09:00:00Z";
    private static final String ELEVEN = "2026-05-04T11:00:00Z";
    private static final String ONE = "2026-05-04T13:00:00Z";
    private static final String TEAM = "lapsing-team";

    private final Sales sales;
    private final Desk desk;
    private final Books books;
    private final TestClock clock;
    private final Timers timers;
    private final Waiting waiting;
    private final ManagementService management;
    private final JdbcClient jdbc;

    LapsingTest(
            Sales sales,
            Desk desk,
            Books books,
            TestClock clock,
            Timers timers,
            Waiting waiting,
            ManagementService management,
            JdbcClient jdbc) {
        this.sales = sales;
        this.desk = desk;
        this.books = books;
        this.clock = clock;
        this.timers = timers;
        this.waiting = waiting;
        this.management = management;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void group_that_gives_two_hours() {
        clock.set(NINE);
        desk.open();
        sales.leadGroup("lapsing");
        team("");
        sales.everythingTo(TEAM);
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void what_nothing_was_saved_on_in_time_is_dealt_to_somebody_else_and_offered_when_nobody_is_left() {
        String lead = lead();
        String first = ownerOf(lead);
        assertThat(timers.due(lead)).containsExactly(Instant.parse(ELEVEN));

        ringAt(ELEVEN, lead);
        String second = ownerOf(lead);
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThat(timers.due(lead)).containsExactly(Instant.parse(ONE));

        ringAt(ONE, lead);
        assertThat(ownerOf(lead)).isNull();
        assertThat(timers.of(lead)).isEmpty();
        assertThat(desk.story(lead)).containsExactly("GROUP", "LAPSED", "GROUP", "LAPSED");
        assertThat(sales.get("/api/leads/" + lead + "/assignments")
                        .at("/2/decision/candidates")
                        .findValuesAsText("reason"))
                .contains("LAPSED");
    }

    @Test
    void who_saved_something_keeps_it() {
        String lead = lead();
        String owner = ownerOf(lead);
        assertThat(desk.as(owner).status(lead, "call-back").statusCode()).isEqualTo(200);

        ringAt(ELEVEN, lead);

        assertThat(ownerOf(lead)).isEqualTo(owner);
        assertThat(timers.of(lead)).isEmpty();
    }

    @Test
    void timer_that_rings_too_early_rings_again() {
        String lead = lead();
        String owner = ownerOf(lead);

        ringAt("2026-05-04T10:59:59.999999Z", lead);
        assertThat(ownerOf(lead)).isEqualTo(owner);

        ringAt(ELEVEN, lead);
        assertThat(desk.story(lead)).containsExactly("GROUP", "LAPSED", "GROUP");
    }

    @Test
    void timer_never_rings_before_the_time_is_over_although_the_engine_knows_milliseconds_only() {
        clock.set("2026-05-04T09:00:00.000001Z");

        assertThat(timers.due(lead())).containsExactly(Instant.parse("2026-05-04T11:00:00.001Z"));
    }

    @Test
    void who_completes_the_task_and_saves_nothing_gains_no_time() {
        String lead = lead();
        desk.done(desk.as(ownerOf(lead)).complete(lead, ""));
        desk.done(desk.as(ownerOf(lead)).complete(lead, Desk.text("next", "reassign")));
        assertThat(timers.due(lead)).containsExactly(Instant.parse(ELEVEN));

        ringAt(ELEVEN, lead);

        assertThat(desk.story(lead)).containsExactly("GROUP", "LAPSED", "GROUP");
    }

    @Test
    void lead_that_a_manager_gives_to_the_group_later_must_be_accepted_from_then_on() {
        String lead = desk.leadOf(Desk.TOM);
        assertThat(timers.of(lead)).isEmpty();

        clock.set(ELEVEN);
        assertThat(desk.as(Desk.MANAGER).reassignToGroup(lead, TEAM).statusCode())
                .isEqualTo(200);
        String owner = ownerOf(lead);
        ringAt(ONE, lead);

        assertThat(ownerOf(lead)).isNotNull().isNotEqualTo(owner);
        assertThat(desk.story(lead)).containsExactly("PRESET", "REASSIGNED", "LAPSED", "GROUP");
    }

    @Test
    void who_got_it_from_the_next_owner_has_all_of_their_own_time() {
        String lead = lead();
        clock.set("2026-05-04T10:30:00Z");
        assertThat(desk.as(Desk.MANAGER).reassignToGroup(lead, TEAM).statusCode())
                .isEqualTo(200);
        String owner = ownerOf(lead);

        ringAt(ELEVEN, lead);
        assertThat(ownerOf(lead)).isEqualTo(owner);

        ringAt("2026-05-04T12:30:00Z", lead);
        assertThat(ownerOf(lead)).isNotNull().isNotEqualTo(owner);
    }

    @Test
    void lead_that_somebody_else_has_by_now_is_left_to_them() {
        String lead = lead();
        assertThat(desk.as(Desk.MANAGER).reassignTo(lead, Desk.TOM).statusCode())
                .isEqualTo(200);

        ringAt(ELEVEN, lead);

        assertThat(ownerOf(lead)).isEqualTo(Desk.TOM);
        assertThat(timers.of(lead)).isEmpty();
    }

    @Test
    void lead_that_waited_for_the_group_must_be_accepted_from_when_it_is_dealt() {
        sales.userGroup(TEAM, "\"acceptWithin\": \"PT2H\", \"whenNobody\": \"WAIT\"", List.of());
        String lead = lead();
        assertThat(ownerOf(lead)).isNull();

        clock.set(ELEVEN);
        team(", \"whenNobody\": \"WAIT\"");
        waiting.dealAll();
        String owner = ownerOf(lead);
        books.balance(lead);
        ringAt(ONE, lead);
        assertThat(ownerOf(lead)).isNotNull().isNotEqualTo(owner);

        ringAt("2026-05-04T15:00:00Z", lead);
        assertThat(ownerOf(lead)).isNull();
    }

    @Test
    void closed_or_erased_lead_takes_its_timer_along() {
        String closed = lead();
        String erased = lead();
        assertThat(desk.as(ownerOf(closed)).status(closed, "sold").statusCode()).isEqualTo(200);
        List<Job> ofErased = timers.of(erased);
        assertThat(desk.admin().erase(erased).statusCode()).isEqualTo(204);

        assertThat(timers.of(closed)).isEmpty();
        assertThat(management.createJobQuery().jobId(ofErased.get(0).getId()).count())
                .isZero();
    }

    @Test
    void lead_keeps_its_owner_while_taking_it_back_fails_and_somebody_is_told_in_cockpit_in_the_end() {
        String lead = lead();
        String owner = ownerOf(lead);
        String handling = handlingOf(lead);
        clock.set(ELEVEN);

        Job timer = timers.of(lead).get(0);
        jdbc.sql("update lead set handling_instance = 'lost' where id = :id")
                .param("id", lead)
                .update();
        for (int tries = 6; tries > 0; tries--) {
            assertThatThrownBy(() -> management.executeJob(timer.getId())).hasStackTraceContaining("has no open task");
        }
        jdbc.sql("update lead set handling_instance = :handling where id = :id")
                .param("id", lead)
                .param("handling", handling)
                .update();

        assertThat(ownerOf(lead)).isEqualTo(owner);
        assertThat(sales.get("/engine-rest/incident?processInstanceId=" + handling))
                .hasSize(1);
        management.setJobRetries(timer.getId(), 1);
        ringAt(ELEVEN, lead);
        assertThat(desk.story(lead)).containsExactly("GROUP", "LAPSED", "GROUP");
    }

    @Test
    void time_runs_only_in_the_hours_of_the_group_and_what_was_dealt_keeps_its_end_when_they_change() {
        // A Friday; in New York it is four hours earlier.
        clock.set("2026-05-08T20:30:00Z");
        team(", \"timeZone\": \"America/New_York\", \"hours\": {\"MONDAY\": {\"from\": \"09:00\", \"to\": \"17:00\"},"
                + " \"FRIDAY\": {\"from\": \"09:00\", \"to\": \"17:00\"}}");
        String lead = lead();
        String owner = ownerOf(lead);
        team("");

        assertThat(timers.due(lead)).containsExactly(Instant.parse("2026-05-11T14:30:00Z"));
        ringAt("2026-05-11T14:29:59Z", lead);
        assertThat(ownerOf(lead)).isEqualTo(owner);
        ringAt("2026-05-11T14:30:00Z", lead);
        assertThat(ownerOf(lead)).isNotNull().isNotEqualTo(owner);
    }

    @Test
    void nobody_begins_a_time_to_accept_from_outside() {
        String lead = desk.leadOf(Desk.TOM);

        desk.refused(
                desk.as(Desk.TOM).task(lead, "bpmnEscalation", "{\"escalationCode\": \"TIME_TO_ACCEPT_BEGAN\"}"),
                409,
                "takes no errors or escalations from outside");
    }

    private void team(String more) {
        sales.userGroup(
                TEAM, "\"acceptWithin\": \"PT2H\"" + more, List.of("{\"user\": \"lara\"}", "{\"user\": \"leo\"}"));
    }

    private void ringAt(String time, String lead) {
        clock.set(time);
        timers.ring(lead);
        books.balance(lead);
    }

    private String lead() {
        JsonNode lead = sales.lead("lapsing");
        return lead.get("id").textValue();
    }

    private String ownerOf(String lead) {
        return desk.ownerOf(lead);
    }

    private String handlingOf(String lead) {
        return jdbc.sql("select handling_instance from lead where id = :id")
                .param("id", lead)
                .query(String.class)
                .single();
    }
}
