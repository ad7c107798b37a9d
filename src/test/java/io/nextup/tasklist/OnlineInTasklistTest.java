package io.nextup.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.nextup.presence.PresenceKeeping;
import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.Tasklist;
import io.nextup.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has Tasklist open gets leads, until they close it, log out, or switch leads off. */
@BrowserTest
class OnlineInTasklistTest {

    private static final String TESS = "tab-tess";
    private static final String SWITCH = "/camunda/api/nextup/availability";

    private final Browsing browsing;
    private final Sales sales;
    private final People people;
    private final PresenceKeeping presence;
    private final TestClock clock;

    OnlineInTasklistTest(Browsing browsing, Sales sales, People people, PresenceKeeping presence, TestClock clock) {
        this.browsing = browsing;
        this.sales = sales;
        this.people = people;
        this.presence = presence;
        this.clock = clock;
    }

    @BeforeEach
    void team_that_waits_for_who_is_online() {
        sales.leadGroup("tab");
        sales.userGroup(
                "tab-team", "\"onlineOnly\": true, \"whenNobody\": \"WAIT\"", List.of("{\"user\": \"" + TESS + "\"}"));
        sales.everythingTo("tab-team");
    }

    @AfterEach
    void everybodyIsOffline() {
        clock.letGo();
        presence.gone(TESS);
        sales.distribution("{}");
    }

    @Test
    void who_logs_in_gets_what_waits_and_who_logs_out_gets_nothing_more() {
        JsonNode lead = sales.lead("tab");
        assertThat(lead.get("owner").isNull()).isTrue();

        Tasklist tess = browsing.tasklist(TESS);

        await().atMost(Duration.ofSeconds(20)).until(() -> TESS.equals(ownerOf(lead)));
        tess.page().reload();
        assertThat(tess.card(lead.get("name").textValue())).isVisible();

        logOut(tess);
        assertThat(isOnline()).isFalse();
        assertThat(sales.lead("tab").get("owner").isNull()).isTrue();
    }

    @Test
    void who_closes_the_tab_is_offline_after_two_minutes() {
        Tasklist tess = browsing.tasklist(TESS);
        assertThat(sales.lead("tab").get("owner").textValue()).isEqualTo(TESS);

        tess.page().close();
        clock.advance(Duration.ofSeconds(121));

        assertThat(isOnline()).isFalse();
        assertThat(sales.lead("tab").get("owner").isNull()).isTrue();
    }

    @Test
    void an_open_tab_is_heard_of_every_half_minute_whatever_it_shows() {
        Page page = browsing.page();
        page.clock().install();
        Tasklist.logIn(page, TESS, People.PASSWORD);
        assertThat(leads(page)).isVisible();
        clock.advance(Duration.ofSeconds(110));

        page.waitForResponse(
                answer -> answer.url().endsWith(SWITCH), () -> page.clock().runFor(31_000));
        clock.advance(Duration.ofSeconds(60));

        assertThat(isOnline()).isTrue();
    }

    @Test
    void the_switch_in_the_header_turns_leads_off_and_on_and_says_so() throws Exception {
        Tasklist tess = browsing.tasklist(TESS);
        Locator leads = leads(tess.page());
        assertThat(leads).hasText(Pattern.compile("Leads:\\s+on"));
        assertThat(leads).hasAttribute("aria-pressed", "true");

        leads.focus();
        tess.page().keyboard().press("Space");
        assertThat(leads).hasAttribute("aria-pressed", "false");
        assertThat(leads).hasText(Pattern.compile("Leads:\\s+off"));
        assertThat(sales.lead("tab").get("owner").isNull()).isTrue();

        tess.page().reload();
        assertThat(leads).hasText(Pattern.compile("Leads:\\s+off"));
        leads.click();
        assertThat(leads).hasText(Pattern.compile("Leads:\\s+on"));
        assertThat(sales.lead("tab").get("owner").textValue()).isEqualTo(TESS);

        Path pictures = Files.createDirectories(Path.of("target/pictures"));
        tess.page()
                .locator("[cam-widget-header]")
                .screenshot(new Locator.ScreenshotOptions().setPath(pictures.resolve("tasklist-switch.png")));
    }

    @Test
    void the_switch_says_why_it_was_not_changed() {
        Tasklist tess = browsing.tasklist(TESS);
        Locator leads = leads(tess.page());
        assertThat(leads).isVisible();
        tess.page().route("**" + SWITCH, Route::abort);

        leads.click();

        assertThat(tess.page().locator(".nextup-leads-switch [role=alert]"))
                .hasText("Not changed: the server does not answer");
        assertThat(leads).hasAttribute("aria-pressed", "true");
    }

    @Test
    void who_is_no_rep_sees_no_switch() {
        people.user("tab-mia", "managers");
        Page page = browsing.page();
        page.waitForResponse(
                answer -> answer.url().endsWith(SWITCH), () -> Tasklist.logIn(page, "tab-mia", People.PASSWORD));

        assertThat(leads(page)).isHidden();
    }

    private static Locator leads(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leads:"));
    }

    private static void logOut(Tasklist tasklist) {
        Page page = tasklist.page();
        page.locator(".account .dropdown-toggle").click();
        page.waitForResponse(answer -> answer.url().endsWith("/logout"), () -> page.locator(".account .logout a")
                .click());
    }

    private String ownerOf(JsonNode lead) {
        return sales.get("/api/leads/" + lead.get("id").textValue())
                .get("owner")
                .textValue();
    }

    private boolean isOnline() {
        return sales.get("/api/users/" + TESS).get("online").booleanValue();
    }
}
