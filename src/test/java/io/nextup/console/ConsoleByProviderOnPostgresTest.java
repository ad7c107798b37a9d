package io.nextup.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.nextup.testing.BrowserOnPostgresTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.OpenIdProvider;
import io.nextup.testing.Sales;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The console by single sign-on, and its questions on PostgreSQL. */
@BrowserOnPostgresTest
class ConsoleByProviderOnPostgresTest {

    private final Browsing browsing;
    private final OpenIdProvider provider;
    private final Sales sales;

    ConsoleByProviderOnPostgresTest(Browsing browsing, OpenIdProvider provider, Sales sales) {
        this.browsing = browsing;
        this.provider = provider;
        this.sales = sales;
    }

    @Test
    void a_manager_logs_in_by_the_provider_sees_every_page_and_logs_out_of_both() {
        provider.account("console-pia", "sales-leads");
        sales.leadGroup("console-pg");
        sales.userGroup("console-pg", "SEQUENTIAL", "console-pg-rep");
        sales.everythingTo("console-pg");
        String lead = sales.lead("console-pg").get("id").textValue();
        sales.distribution("{}");
        Page page = browsing.page();
        page.navigate("/console");
        page.locator("input[name=username]").fill("console-pia");
        page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Whose turn it is")))
                .isVisible();

        for (String address : List.of(
                "leads?q=Ann",
                "leads/" + lead,
                "reports",
                "rules/lead",
                "rules/lead/changes?from=1&to=1",
                "import",
                "process",
                "groups/console-pg",
                "users",
                "pick-up",
                "distribution",
                "lead-groups",
                "duplicates",
                "me")) {
            org.assertj.core.api.Assertions.assertThat(
                            page.navigate("/console/" + address).status())
                    .as(address)
                    .isEqualTo(200);
        }

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are logged out.");
        page.navigate("/console");
        assertThat(page.locator("input[name=username]")).isVisible();
    }
}
