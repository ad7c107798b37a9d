package io.nextup.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.nextup.security.Roles;
import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a manager and a rep do in the console. */
@BrowserTest
class ConsoleInBrowserTest {

    private final Browsing browsing;
    private final People people;
    private final Sales sales;

    ConsoleInBrowserTest(Browsing browsing, People people, Sales sales) {
        this.browsing = browsing;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void come() {
        people.user("console-mia", Roles.MANAGER);
    }

    @Test
    void a_manager_makes_a_group_with_limits_and_a_rep_sees_why_the_other_got_the_lead() {
        people.user("console-tom");
        people.user("console-stephanie");
        sales.leadGroup("console-loans");
        Page page = logIn("console-mia");
        page.navigate("/console/new-group");
        page.getByLabel("Id (letters").fill("console-west");
        page.getByLabel("Name", exactly()).fill("Console West");
        page.getByLabel("Add somebody").selectOption("console-tom");
        page.getByLabel("Add somebody").selectOption("console-stephanie");
        page.getByLabel("Daily limit of console-tom Test").fill("1");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.locator(".next")).containsText("Next up: console-tom Test.");
        look(page, "group");

        page.navigate("/console/distribution");
        Locator stream = page.locator("form[aria-label='Stream lead']");
        stream.getByLabel("Method").selectOption("USER_GROUP");
        stream.getByLabel("User group, for").selectOption("console-west");
        stream.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Saved.")).isVisible();

        page.navigate("/console/now?group=Console+West");
        for (int i = 0; i < 3; i++) {
            sales.lead("console-loans");
        }
        assertThat(page.locator("#parts").getByText("console-tom Test was next but had reached 1 of 1 today"))
                .isVisible();
        look(page, "now");

        page.locator("[aria-labelledby=stream] li a").first().click();
        assertThat(page.locator(".why").last())
                .hasText("console-tom Test was next but had reached 1 of 1 today; console-stephanie Test followed.");
        page.getByText("Everybody who was considered").last().click();
        assertThat(page.locator(".diagram .here").first()).isVisible();
        look(page, "lead");

        Page own = logIn("console-tom");
        assertThat(own.locator("main")).containsText("You are skipped now: daily limit reached.");
        assertThat(own.locator("main")).containsText("had reached 1 of 1 today");
        look(own, "me");
        own.getByRole(AriaRole.BUTTON, named("Send me no leads")).click();
        assertThat(own.getByText("You are not available.")).isVisible();
        own.navigate("/console/groups");
        assertThat(own.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Not for you")))
                .isVisible();
    }

    @Test
    void the_second_of_two_managers_is_told_and_nothing_is_overwritten() {
        sales.userGroup("console-both", "SEQUENTIAL", "console-ann", "console-bob");
        Page first = logIn("console-mia");
        Page second = logIn("console-mia");
        first.navigate("/console/groups/console-both");
        second.navigate("/console/groups/console-both");
        first.getByLabel("Move console-bob Test up").press("Enter");
        save(first);
        assertThat(first.getByText("Saved.")).isVisible();
        second.getByLabel("Name", exactly()).fill("Lost");
        save(second);

        assertThat(second.locator("#faults")).containsText("Somebody else changed this");
        org.assertj.core.api.Assertions.assertThat(
                        sales.get("/api/user-groups/console-both").findValuesAsText("user"))
                .isEqualTo(List.of("console-bob", "console-ann"));
    }

    @Test
    void a_lead_group_is_given_a_setting_of_its_own_for_duplicates_and_goes_back_to_the_main_one() {
        sales.leadGroup("console-own");
        Page page = logIn("console-mia");
        page.navigate("/console/lead-groups/console-own");
        assertThat(page.getByLabel("Compare with")).isHidden();
        page.getByLabel("A setting of its own").check();
        page.getByLabel("Compare with").selectOption("DAYS");
        page.getByLabel("Days", exactly()).fill("7");
        page.getByLabel("phone", exactly()).check();
        save(page);
        assertThat(page.getByText("Saved.")).isVisible();
        var own = sales.get("/api/lead-groups/console-own").get("duplicates");
        org.assertj.core.api.Assertions.assertThat(own.get("days").intValue()).isEqualTo(7);
        org.assertj.core.api.Assertions.assertThat(own.get("scope").textValue()).isEqualTo("DAYS");

        page.getByLabel("A setting of its own").uncheck();
        save(page);
        assertThat(page.getByLabel("A setting of its own")).not().isChecked();
        assertThat(page.getByText("Saved.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(sales.get("/api/lead-groups/console-own")
                        .path("duplicates")
                        .isContainerNode())
                .isFalse();
    }

    @Test
    void every_page_fits_a_phone_and_what_is_wrong_is_named() {
        sales.userGroup("console-small", "SEQUENTIAL", "console-ann");
        sales.leadGroup("console-small");
        Page page = logIn("console-mia");
        page.setViewportSize(360, 740);
        for (String address : List.of(
                "now",
                "leads",
                "groups",
                "groups/console-small",
                "new-group",
                "users",
                "users/console-ann",
                "pick-up",
                "distribution",
                "lead-groups",
                "lead-groups/console-small",
                "duplicates",
                "reports",
                "rules",
                "import",
                "process",
                "me")) {
            page.navigate("/console/" + address);
            assertThat(page.locator("h1")).isVisible();
            org.assertj.core.api.Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(360);
            look(page, "phone-" + address.replace('/', '-'));
        }
        page.navigate("/console/groups/console-small");
        page.getByLabel("Time zone").fill("Nowhere");
        save(page);
        assertThat(page.locator("#faults")).containsText("expected the name of a time zone");
    }

    @Test
    void a_file_is_imported_with_its_columns_mapped_and_its_errors_named() {
        sales.leadGroup("console-file");
        Page page = logIn("console-mia");
        page.navigate("/console/import");
        page.getByLabel("Lead group of rows").selectOption("console-file");
        page.getByLabel("File (CSV")
                .setInputFiles(new FilePayload("leads.csv", "text/csv", """
                        Who,Mail
                        Ida,ida.console@example.com
                        Max,not an address
                        """.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("What Who fills").selectOption("name");
        assertThat(page.getByLabel("What Mail fills")).hasValue("email");
        look(page, "import");
        page.getByRole(AriaRole.BUTTON, named("Import")).click();
        assertThat(page.getByText("It is over.")).isVisible();
        assertThat(page.locator("#progress")).containsText("Line 3");
        org.assertj.core.api.Assertions.assertThat(sales.get("/api/leads?leadGroup=console-file")
                        .get("total")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void the_process_is_drawn_with_its_counts_and_reports_count_what_came_in() {
        sales.leadGroup("console-report");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        sales.lead("console-report");
        Page page = logIn("console-mia");
        page.navigate("/console/process");
        assertThat(page.locator(".badge").first()).isVisible();
        look(page, "process");
        page.navigate("/console/reports?days=1");
        assertThat(page.getByText("(nobody)")).isVisible();
        assertThat(page.getByText("free for all to pick up")).isVisible();
        look(page, "reports");
        Download csv = page.waitForDownload(
                () -> page.getByText("Download as CSV").first().click());
        org.assertj.core.api.Assertions.assertThat(csv.path()).content().startsWith("Source,Leads,Unassigned");
    }

    private Page logIn(String user) {
        Page page = browsing.page();
        page.navigate("/console");
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(People.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Log in")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Log out"))).isVisible();
        return page;
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "console", name + ".png"))
                .setFullPage(true));
    }
}
