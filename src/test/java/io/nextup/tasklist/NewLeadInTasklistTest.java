package io.nextup.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.Crew;
import io.nextup.testing.Http;
import io.nextup.testing.Sales;
import io.nextup.testing.Tasklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BrowserTest
class NewLeadInTasklistTest {

    private final Browsing browsing;
    private final Crew crew;
    private final Sales sales;
    private final Http http;

    NewLeadInTasklistTest(Browsing browsing, Crew crew, Sales sales, Http http) {
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
    void a_rep_with_the_permission_enters_a_lead_and_is_marked_as_the_one_who_added_it() {
        crew.permit(Crew.RITA, "pickUpLeads", "createLeads");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.startProcess("Lead intake");
        rita.choose("Lead group", "Mortgages");
        rita.write("Name", "Ann Entered");
        rita.write("Phone", "020 7946 0155");
        assertThat(rita.start()).isEqualTo(200);

        var lead = sales.get("/api/leads?q=Entered").get("items").get(0);
        assertThat(lead.get("addedBy").textValue()).isEqualTo(Crew.RITA);
        assertThat(lead.get("phone").textValue()).isEqualTo("020 7946 0155");
        assertThat(lead.get("attributes").isEmpty()).isTrue();
    }

    @Test
    void what_is_missing_is_told() {
        crew.permit(Crew.RITA, "createLeads");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.startProcess("Lead intake");
        rita.choose("Lead group", "Mortgages");
        assertThat(rita.start()).isEqualTo(400);
        assertThat(rita.notice()).containsText("one of name, company, email, phone, externalId is needed");
    }

    @Test
    void a_refused_duplicate_is_told_and_nothing_is_added() {
        crew.permit(Crew.RITA, "createLeads");
        sales.ok(http.admin().put("/api/duplicates", """
                {"scope": "ALL", "match": ["EMAIL"], "action": "REFUSE"}"""));
        try {
            sales.post("{\"leadGroup\": \"crew-mortgages\", \"email\": \"twice@example.com\"}");
            Tasklist rita = browsing.tasklist(Crew.RITA);
            rita.startProcess("Lead intake");
            rita.choose("Lead group", "Mortgages");
            rita.write("E-mail", "twice@example.com");
            assertThat(rita.start()).isEqualTo(409);
            assertThat(rita.notice()).containsText("it repeats one that is there already");
        } finally {
            sales.ok(http.admin().put("/api/duplicates", "{}"));
        }
        assertThat(sales.get("/api/leads?q=twice@example.com").get("total").intValue())
                .isEqualTo(1);
    }

    @Test
    void a_rep_without_the_permission_finds_nothing_to_start() {
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.page().getByText("Start process").first().click();
        assertThat(rita.page().locator(".modal-body")).not().containsText("Lead intake");
        assertThat(rita.page().locator(".modal-body")).containsText("no");
    }
}
