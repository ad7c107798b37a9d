package io.nextup.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.Crew;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.Sales;
import io.nextup.testing.Tasklist;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered in Tasklist is what may be taken there, by its buttons and behind them. */
@BrowserTest
class DoorsInTasklistTest {

    private final Browsing browsing;
    private final Crew crew;
    private final Desk desk;
    private final Sales sales;
    private final Http http;

    DoorsInTasklistTest(Browsing browsing, Crew crew, Desk desk, Sales sales, Http http) {
        this.browsing = browsing;
        this.crew = crew;
        this.desk = desk;
        this.sales = sales;
        this.http = http;
    }

    @BeforeEach
    void meet() {
        crew.meet();
    }

    @Test
    void of_two_who_claim_the_same_lead_the_second_is_told_who_has_it() {
        String lead = crew.free("Ann Both");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        Tasklist ron = browsing.tasklist(Crew.RON);
        rita.open("To pick up");
        ron.open("To pick up");
        rita.read("Ann Both");
        ron.read("Ann Both");

        assertThat(rita.claim()).isEqualTo(204);
        assertThat(ron.claim()).isEqualTo(409);
        assertThat(ron.notice()).containsText("This task is already " + Crew.RITA + "'s");
        assertThat(desk.ownerOf(lead)).isEqualTo(Crew.RITA);
    }

    @Test
    void a_rep_without_the_permission_sees_no_offer_and_gets_none_behind_the_buttons() {
        String lead = crew.free("Ann Unpermitted");
        crew.permit(Crew.RITA);
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("To pick up");
        seesNothing(rita);

        Answer answer = post(rita, "task/" + desk.task(lead) + "/claim", "{\"userId\": \"" + Crew.RITA + "\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("You may not pick up leads; ask a manager for the permission");
        assertThat(desk.ownerOf(lead)).isNull();
    }

    @Test
    void a_rep_who_is_given_the_permission_sees_the_offer_without_logging_in_again() {
        crew.free("Ann Permitted");
        crew.permit(Crew.RITA);
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("To pick up");
        seesNothing(rita);

        crew.permit(Crew.RITA, "pickUpLeads");

        rita.open("My leads");
        rita.open("To pick up");
        assertThat(rita.card("Ann Permitted")).isVisible();
    }

    @Test
    void a_lead_whose_status_is_not_ticked_is_not_shown_and_cannot_be_taken() {
        sales.distribution("{\"method\": \"RULES\"}");
        String lead = crew.free("Ann Unticked");
        Tasklist rita = browsing.tasklist(Crew.RITA);
        rita.open("To pick up");
        assertThat(rita.card("Ann Unticked")).isVisible();

        sales.ok(http.admin().put("/api/user-groups/" + Crew.GROUP + "/pick-up", "{\"" + Crew.MORTGAGES + "\": []}"));
        rita.open("My leads");
        rita.open("To pick up");
        assertThat(rita.card("Ann Unticked")).hasCount(0);

        Answer answer = post(rita, "task/" + desk.task(lead) + "/claim", "{\"userId\": \"" + Crew.RITA + "\"}");
        assertThat(answer.status()).isBetween(403, 404);
        assertThat(desk.ownerOf(lead)).isNull();
    }

    @Test
    void a_rep_can_neither_claim_for_somebody_else_nor_take_what_is_another_s() {
        String free = crew.free("Ann For Another");
        String rons = crew.ownedBy(Crew.RON, "Ann Ron's");
        Tasklist rita = browsing.tasklist(Crew.RITA);

        Answer forRon = post(rita, "task/" + desk.task(free) + "/claim", "{\"userId\": \"" + Crew.RON + "\"}");
        Answer fromRon = post(rita, "task/" + desk.task(rons) + "/assignee", "{\"userId\": \"" + Crew.RITA + "\"}");
        Answer completed = post(rita, "task/" + desk.task(rons) + "/submit-form", "{}");

        assertThat(forRon.status()).isEqualTo(403);
        assertThat(forRon.text()).contains("Only a manager may give a lead to somebody else");
        assertThat(fromRon.status()).isBetween(403, 409);
        assertThat(completed.status()).isEqualTo(403);
        assertThat(desk.ownerOf(free)).isNull();
        assertThat(desk.ownerOf(rons)).isEqualTo(Crew.RON);
    }

    @Test
    void a_manager_sets_an_assignee_and_it_is_recorded_as_reassigned_by_whom() {
        String lead = crew.ownedBy(Crew.RITA, "Ann Assigned");
        Tasklist mona = browsing.tasklist(Crew.MONA);
        mona.open("All leads");
        mona.read("Ann Assigned");

        assertThat(mona.assignTo(Crew.RON)).isEqualTo(204);

        assertThat(desk.ownerOf(lead)).isEqualTo(Crew.RON);
        var last = sales.get("/api/leads/" + lead + "/assignments").get(1);
        assertThat(last.get("assignedBy").textValue()).isEqualTo("REASSIGNED");
        assertThat(last.get("by").textValue()).isEqualTo(Crew.MONA);
    }

    private static void seesNothing(Tasklist rep) {
        rep.page().getByText("No task matching filters found").waitFor();
        assertThat(rep.cards()).hasCount(0);
    }

    /** What the page itself would send, with its session and its token, to the webapps' engine REST. */
    private static Answer post(Tasklist rep, String path, String body) {
        Object answer = rep.page().evaluate("""
                async ({path, body}) => {
                  const token = decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]);
                  const answer = await fetch('/camunda/api/engine/engine/default/' + path,
                    {method: 'POST', body, headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token}});
                  return {status: answer.status, text: await answer.text()};
                }""", Map.of("path", path, "body", body));
        Map<?, ?> fields = (Map<?, ?>) answer;
        return new Answer((Integer) fields.get("status"), (String) fields.get("text"));
    }

    private record Answer(int status, String text) {}
}
