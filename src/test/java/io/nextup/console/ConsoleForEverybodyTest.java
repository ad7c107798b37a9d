package io.nextup.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.nextup.security.Roles;
import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether people who see little, or use no mouse, can use the console, by light and in the dark. */
@BrowserTest
class ConsoleForEverybodyTest {

    private static final List<String> SERIOUS = List.of("serious", "critical");

    private final Browsing browsing;
    private final People people;
    private final Sales sales;

    ConsoleForEverybodyTest(Browsing browsing, People people, Sales sales) {
        this.browsing = browsing;
        this.people = people;
        this.sales = sales;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_page_has_a_serious_fault_by_light_at_a_desk_or_in_the_dark_on_a_phone(ColorScheme colours) {
        people.user("axe-mia", Roles.MANAGER);
        sales.leadGroup("axe");
        sales.userGroup(
                "axe",
                "\"name\": \"Axe\"",
                List.of("{\"user\": \"axe-tom\", \"dailyLimit\": 1}", "{\"user\": \"axe-ann\"}"));
        sales.everythingTo("axe");
        String lead = sales.lead("axe").get("id").textValue();
        sales.distribution("{}");
        Page page = browsing.page(options ->
                options.setColorScheme(colours).setViewportSize(colours == ColorScheme.LIGHT ? 1440 : 360, 800));
        page.navigate("/console");
        faults(page);
        page.getByLabel("User").fill("axe-mia");
        page.getByLabel("Password").fill(People.PASSWORD);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
                .waitFor();
        for (String address : List.of(
                "now?group=Axe",
                "leads",
                "leads/" + lead,
                "reports",
                "rules",
                "import",
                "process",
                "groups",
                "groups/axe",
                "new-group",
                "users",
                "users/axe-tom",
                "pick-up?group=axe",
                "distribution",
                "lead-groups",
                "lead-groups/axe",
                "new-lead-group",
                "duplicates",
                "me")) {
            page.navigate("/console/" + address);
            page.waitForFunction("() => !document.querySelector('[hx-trigger=load]')");
            faults(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "console", colours + "-" + address.replaceAll("\\W.*", "") + ".png")));
        }
    }

    private static void faults(Page page) {
        // Diagrams and tables are drawn by libraries, whose inside is not ours.
        assertThat(new AxeBuilder(page)
                        .exclude(List.of(".diagram")).exclude(List.of(".rules")).analyze().getViolations().stream()
                                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                                .map(rule -> page.url() + ": " + rule.getId() + ": " + rule.getNodes())
                                .toList())
                .isEmpty();
    }
}
