package io.nextup.security.sso;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.nextup.testing.BrowserOnPostgresTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.OpenIdProvider;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A browser on its way to the webapps, through the provider's log-in page and out again. */
@BrowserOnPostgresTest
class LogInByProviderOnPostgresTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Browsing browsing;
    private final OpenIdProvider provider;
    private final Sales sales;
    private final TaskService tasks;
    private final TestClock clock;

    LogInByProviderOnPostgresTest(
            Browsing browsing, OpenIdProvider provider, Sales sales, TaskService tasks, TestClock clock) {
        this.browsing = browsing;
        this.provider = provider;
        this.sales = sales;
        this.tasks = tasks;
        this.clock = clock;
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
        sales.distribution("{}");
    }

    @Test
    void rep_follows_a_link_to_a_task_logs_in_on_the_way_and_logs_out_for_good() {
        provider.account("olive", "Solar Team");
        sales.leadGroup("sso");
        sales.userGroup("sso-solar", "PICK_UP", "solar-1");
        sales.everythingTo("sso-solar");
        String task = taskOf(sales.lead("sso"));
        Page page = browsing.page();

        page.navigate(TASKLIST + "#/?task=" + task);
        atTheProvider(page);
        Cookie before = session(page);
        enter(page, "olive", OpenIdProvider.PASSWORD);

        assertThat(page.locator("[cam-widget-header]")).containsText("Given olive Family");
        assertThat(page.locator("[cam-tasklist-task]")).containsText("Ann");
        assertThat(page.url()).contains("task=" + task);
        assertThat(isOnline("olive")).isTrue();
        Cookie session = session(page);
        assertThat(session.value).isNotEqualTo(before.value);
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);

        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout a").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are logged out.");
        assertThat(isOnline("olive")).isFalse();
        page.getByText("Log in again").click();
        atTheProvider(page);
    }

    @Test
    void provider_is_asked_again_after_the_longest_session() {
        provider.account("otto", "sales-leads");
        Page page = browsing.page();
        page.navigate(TASKLIST);
        enter(page, "otto", OpenIdProvider.PASSWORD);
        assertThat(page.locator("[cam-widget-header]")).containsText("Given otto");

        BrowserContext browser = page.context();
        page.close();
        clock.advance(Duration.ofHours(10).plusMinutes(1));

        assertThat(browser.request()
                        .get("/camunda/api/engine/engine/default/user")
                        .status())
                .isEqualTo(401);
        assertThat(browser.request().get(TASKLIST).text()).contains("You are not logged in.");

        clock.letGo();
        Page later = browser.newPage();
        later.navigate(TASKLIST);
        assertThat(later.locator("[cam-widget-header]")).containsText("Given otto");
    }

    @Test
    void who_may_use_nothing_yet_is_told_so_and_can_log_out() {
        provider.account("newt");
        Page page = browsing.page();
        page.navigate(TASKLIST);
        enter(page, "newt", OpenIdProvider.PASSWORD);

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("may not use this application yet");
        page.getByText("logging out").click();
        assertThat(page.locator("[cam-widget-header]")).containsText("Given newt");
    }

    @Test
    void wrong_password_at_the_provider_leads_nowhere() {
        provider.account("wally", "sales-leads");
        Page page = browsing.page();
        page.navigate(TASKLIST);
        enter(page, "wally", "wrong");

        atTheProvider(page);
    }

    private void enter(Page page, String user, String password) {
        atTheProvider(page);
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    private void atTheProvider(Page page) {
        page.waitForURL(address -> address.startsWith(provider.issuer() + "/login"));
    }

    /** Of NextUp; the provider is on another host. */
    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID") && cookie.domain.equals("localhost"))
                .findFirst()
                .orElseThrow();
    }

    private String taskOf(JsonNode lead) {
        return tasks
                .createTaskQuery()
                .processInstanceId(lead.get("processInstanceId").textValue())
                .list()
                .stream()
                .findFirst()
                .map(task -> task.getId())
                .orElseGet(() -> tasks.createTaskQuery()
                        .processVariableValueEquals("leadId", lead.get("id").textValue())
                        .singleResult()
                        .getId());
    }

    private boolean isOnline(String user) {
        return sales.get("/api/users/" + user).get("online").booleanValue();
    }
}
