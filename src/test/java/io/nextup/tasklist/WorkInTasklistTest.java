package io.nextup.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.Crew;
import io.nextup.testing.Http;
import io.nextup.testing.Sales;
import io.nextup.testing.Tasklist;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BrowserTest
class WorkInTasklistTest {

    private final Browsing browsing;
    private final Crew crew;
    private final Sales sales;
    private final Http http;

    WorkInTasklistTest(Browsing browsing, Crew crew, Sales sales, Http http) {
        this.browsing = browsing;
        this.crew = crew;
        this.sales = sales;
        this.http = http;
    }

    @BeforeEach
    void meet() {
        crew.meet();
    }

    @Test
    void a_rep_sees_their_two_filters_and_on_a_card_name_lead_group_and_status() {
        crew.ownedBy(Crew.RITA, "Ann Card");
        Tasklist rita = browsing.tasklist(Crew.RITA);

        assertThat(rita.filters()).hasCount(2);
        assertThat(rita.filters().first()).containsText("My leads");
        assertThat(rita.filters().last()).containsText("To pick up");
        rita.open("My leads");
        assertThat(rita.card("Ann Card \u00b7 Mortgages")).containsText("New");
        assertThat(rita.card("Ann Card \u00b7 Mortgages")).containsText("just now");
    }

    @Test
    void a_rep_claims_a_lead_reads_who_it_is_and_saves_status_and_note() {
        String lead = crew.free("Ann Claim");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("To pick up");
        rita.read("Ann Claim");

        assertThat(rita.form()).containsText("020 7946 0101");
        assertThat(rita.form()).containsText("ann@example.com");
        assertThat(rita.form()).containsText("budget");
        assertThat(rita.form()).containsText("from website");
        assertThat(rita.claim()).isEqualTo(204);
        rita.choose("Status", "Visit");
        rita.write("Note", "Ring after nine");
        assertThat(rita.complete()).isEqualTo(204);

        var saved = sales.get("/api/leads/" + lead);
        assertThat(saved.get("owner").textValue()).isEqualTo(Crew.RITA);
        assertThat(saved.get("status").textValue()).isEqualTo("visit");
        assertThat(saved.get("note").textValue()).isEqualTo("Ring after nine");
        rita.open("My leads");
        assertThat(rita.card("Ann Claim")).containsText("Visit");
    }

    @Test
    void a_lead_that_is_handed_back_is_offered_again() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Back");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("My leads");
        rita.read("Ann Back");
        rita.tick("Hand it back");
        assertThat(rita.complete()).isEqualTo(204);

        assertThat(sales.get("/api/leads/" + lead).get("owner").isNull()).isTrue();
        rita.open("To pick up");
        assertThat(rita.card("Ann Back")).isVisible();
    }

    @Test
    void a_status_that_asks_for_a_call_back_makes_the_task_due_then() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Call");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("My leads");
        rita.read("Ann Call");
        assertThat(rita.form().getByText("Call back on")).isHidden();
        rita.choose("Status", "Call back");
        assertThat(rita.form().getByText("Call back on")).isVisible();
        assertThat(rita.complete()).isEqualTo(204);

        Instant callBackAt =
                Instant.parse(sales.get("/api/leads/" + lead).get("callBackAt").textValue());
        assertThat(callBackAt)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        rita.open("My leads");
        assertThat(rita.card("Ann Call")).containsText("Due in a day");
    }

    @Test
    void a_rep_names_when_to_call_back() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Named");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("My leads");
        rita.read("Ann Named");
        rita.choose("Status", "Call back");
        rita.field("Call back on").locator("input.flatpickr-input").click();
        rita.page().locator(".flatpickr-next-month").click();
        rita.page()
                .locator(".flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)")
                .nth(14)
                .click();
        var time = rita.field("Call back on").locator(".fjs-timepicker input");
        time.fill("09:30");
        time.press("Enter");
        assertThat(rita.complete()).isEqualTo(204);

        assertThat(sales.get("/api/leads/" + lead).get("callBackAt").textValue())
                .endsWith("-15T09:30:00Z");
    }

    @Test
    void what_is_refused_is_told_in_a_sentence_and_the_task_stays() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Refused");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("My leads");
        rita.read("Ann Refused");
        rita.choose("Status", "Sold");
        sales.ok(http.admin().put("/api/lead-groups/" + Crew.MORTGAGES, """
                {"name": "Mortgages", "statuses": [{"id": "new", "name": "New", "stage": "NEW"},
                 {"id": "call-back", "name": "Call back", "stage": "CONTACTED"},
                 {"id": "visit", "name": "Visit", "stage": "QUALIFIED"}]}"""));

        assertThat(rita.complete()).isEqualTo(400);
        assertThat(rita.notice()).containsText("status: is not a status of the lead group");
        assertThat(sales.get("/api/leads/" + lead).get("closed").booleanValue()).isFalse();
    }
}
