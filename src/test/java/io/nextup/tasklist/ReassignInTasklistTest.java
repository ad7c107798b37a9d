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
class ReassignInTasklistTest {

    private final Browsing browsing;
    private final Crew crew;
    private final Sales sales;
    private final Http http;

    ReassignInTasklistTest(Browsing browsing, Crew crew, Sales sales, Http http) {
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
    void a_manager_reads_the_request_and_gives_the_lead_to_somebody_else() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Moved");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("My leads");
        rita.read("Ann Moved");
        rita.tick("Ask a manager to reassign it");
        rita.write("Note", "She speaks French");
        assertThat(rita.complete()).isEqualTo(204);

        Tasklist mona = browsing.tasklist(Crew.MONA);
        assertThat(mona.filters()).hasCount(5);
        mona.open("To reassign");
        mona.read("Reassign: Ann Moved \u00b7 Mortgages");
        assertThat(mona.form()).containsText("She speaks French");
        assertThat(mona.form()).containsText(Crew.RITA);
        mona.claim();
        mona.choose("User", "crew-ron Test");
        assertThat(mona.complete()).isEqualTo(204);

        assertThat(sales.get("/api/leads/" + lead).get("owner").textValue()).isEqualTo(Crew.RON);
    }

    @Test
    void a_manager_has_a_user_group_deal_it() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Grouped");
        sales.userGroup("crew-dealers", "SEQUENTIAL", "crew-dora");
        sales.ok(http.as(Crew.RITA).post("/api/leads/" + lead + "/request-reassign", "{}"));

        Tasklist mona = browsing.tasklist(Crew.MONA);
        mona.open("To reassign");
        mona.read("Reassign: Ann Grouped");
        mona.claim();
        mona.tick("A user group, which deals it");
        mona.choose("User group", "crew-dealers");
        assertThat(mona.complete()).isEqualTo(204);

        assertThat(sales.get("/api/leads/" + lead).get("owner").textValue()).isEqualTo("crew-dora");
    }
}
