package io.nextup.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.nextup.routing.RuleTables;
import io.nextup.routing.Sheet;
import io.nextup.security.Roles;
import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.People;
import io.nextup.testing.RoutingRows;
import io.nextup.testing.Sales;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a manager does with the rules in the console. */
@BrowserTest
class RulesInBrowserTest {

    private final Browsing browsing;
    private final People people;
    private final Sales sales;
    private final RuleTables tables;
    private final RoutingRows rows;
    private final RepositoryService repository;
    private int before;

    RulesInBrowserTest(
            Browsing browsing,
            People people,
            Sales sales,
            RuleTables tables,
            RoutingRows rows,
            RepositoryService repository) {
        this.browsing = browsing;
        this.people = people;
        this.sales = sales;
        this.tables = tables;
        this.rows = rows;
        this.repository = repository;
    }

    @BeforeEach
    void come() {
        people.user("rules-mia", Roles.MANAGER);
        sales.userGroup("rules-west", "SEQUENTIAL", "rules-tom");
        sales.leadGroup("rules-loans");
        before = tables.newest("lead");
    }

    @AfterEach
    void takeAway() {
        repository.createDecisionDefinitionQuery().decisionDefinitionKey("lead-routing").list().stream()
                .filter(version -> version.getVersion() > before)
                .forEach(version -> rows.takeAway(version.getDeploymentId()));
    }

    @Test
    void a_manager_writes_a_rule_tries_it_saves_it_and_leads_go_by_it() {
        Page page = open(logIn());
        write(page, ".input-cell", "\"rules-loans\"");
        write(page, ".output-cell >> nth=1", "[\"rules-west\"]");
        page.getByLabel("Lead group", new Page.GetByLabelOptions().setExact(true))
                .fill("rules-loans");
        button(page, "Try it with the table above").click();
        assertThat(page.locator(".fired")).containsText("Row 1 fires: user groups rules-west");
        look(page, "rules");

        save(page, "Loans to West");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Version " + (before + 1))))
                .isVisible();
        assertThat(page.locator("[aria-labelledby=versions] tbody tr").first())
                .containsText("rules-mia TestLoans to West");
        sales.distribution("{\"method\": \"RULES\"}");
        org.assertj.core.api.Assertions.assertThat(
                        sales.lead("rules-loans").get("owner").textValue())
                .isEqualTo("rules-tom");

        page.getByText("What changed").first().click();
        assertThat(page.locator("main")).containsText("Row 1 changed");
        assertThat(page.locator("ins").first()).hasText("\"rules-loans\"");
    }

    @Test
    void whoever_names_a_group_that_is_not_there_is_asked_first_and_what_cannot_be_read_is_not_saved() {
        Page page = open(logIn());
        write(page, ".output-cell >> nth=1", "[\"rules-wset\"]");
        save(page, "A slip");
        assertThat(page.locator(".findings").first())
                .containsText("Row 1 names the user group rules-wset, and there is none");
        org.assertj.core.api.Assertions.assertThat(tables.newest("lead")).isEqualTo(before);

        write(page, ".output-cell >> nth=1", "west east");
        save(page, "A slip");
        assertThat(page.locator(".findings").first())
                .containsText("Cannot be saved: Row 1 User groups: expected ids in quotes");
        assertThat(button(page, "Save all the same")).hasCount(0);

        write(page, ".output-cell >> nth=1", "[\"rules-soon\"]");
        save(page, "For a group that comes soon");
        button(page, "Save all the same").click();
        assertThat(page.getByText("Saved.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(tables.newest("lead")).isEqualTo(before + 1);
    }

    @Test
    void the_second_of_two_managers_is_told_and_an_earlier_version_can_be_restored() {
        Page first = open(logIn());
        Page second = open(logIn());
        write(first, ".input-cell", "\"rules-first\"");
        saveSurely(first, "First");
        write(second, ".input-cell", "\"rules-second\"");
        saveSurely(second, "Second");
        assertThat(second.locator("#faults"))
                .containsText(
                        "Version " + (before + 1) + " of these rules was saved while you worked on version " + before);

        first.getByText("Open to restore").first().click();
        assertThat(first.getByLabel("What you changed")).hasValue("As in version " + before);
        first.locator("[data-drawn]").waitFor();
        saveSurely(first, "As before");
        org.assertj.core.api.Assertions.assertThat(
                        tables.read("lead", tables.dmn("lead", before + 2)).sheet())
                .isEqualTo(tables.read("lead", tables.dmn("lead", before)).sheet());
    }

    @Test
    void rows_are_added_moved_annotated_and_taken_out_without_a_mouse_and_each_step_can_be_undone() {
        Page page = open(logIn());
        page.locator(".rules .input-cell [contenteditable]").first().focus();
        press(page, "New row below");
        write(page, 1, ".input-cell", "\"rules-new\"");
        write(page, 1, ".annotation", "Why it is there");
        press(page, "Row up");
        assertThat(row(page, 0)).containsText("\"rules-new\"");
        assertThat(row(page, 0)).containsText("Why it is there");
        press(page, "Take row out");
        assertThat(row(page, 0)).containsText("\"example\"");
        press(page, "Undo");
        press(page, "Undo");
        assertThat(row(page, 1)).containsText("\"rules-new\"");
        press(page, "Redo");
        saveSurely(page, "A row of its own, first");

        org.assertj.core.api.Assertions.assertThat(tables.read("lead", tables.dmn("lead", before + 1))
                        .sheet()
                        .orElseThrow()
                        .rows())
                .extracting(RulesInBrowserTest::said)
                .containsExactly(
                        "\"rules-new\" Why it is there", said(rowsBefore().get(0)));
    }

    private List<Sheet.Row> rowsBefore() {
        return tables.read("lead", tables.dmn("lead", before))
                .sheet()
                .orElseThrow()
                .rows();
    }

    private static String said(Sheet.Row row) {
        return row.conditions().get(0) + " " + row.note();
    }

    @Test
    void a_table_too_long_for_the_browser_is_shown_and_brought_as_a_file() {
        String row = "<rule id=\"long_%1$d\"><inputEntry id=\"long_%1$d_i\"><text>\"long-%1$d\"</text></inputEntry>"
                + "<outputEntry id=\"long_%1$d_g\"><text>[\"rules-west\"]</text></outputEntry></rule>";
        StringBuilder dmn = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="long" name="Long" namespace="http://camunda.org/schema/1.0/dmn"
                  xmlns:camunda="http://camunda.org/schema/1.0/dmn"><decision id="lead-routing" name="Long" camunda:historyTimeToLive="P180D"><decisionTable id="long_table" hitPolicy="RULE ORDER">
                <input id="long_in" label="Lane"><inputExpression id="long_x" typeRef="string"><text>lane</text></inputExpression></input>
                <output id="long_out" name="groups" typeRef="string" />""");
        for (int i = 1; i <= 300; i++) {
            dmn.append(row.formatted(i));
        }
        dmn.append("</decisionTable></decision></definitions>");
        Page page = open(logIn());
        page.getByText("Bring a table as a file").click();
        page.getByLabel("A .dmn file")
                .setInputFiles(new FilePayload(
                        "long.dmn", "application/xml", dmn.toString().getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("What it changes").fill("Three hundred lanes");
        button(page, "Save as a new version").last().click();

        assertThat(page.getByText("It has 300 rows")).isVisible();
        assertThat(page.locator("tbody tr").first()).containsText("long-1");
        page.getByLabel("Lane").fill("long-299");
        button(page, "Try it with the table above").click();
        assertThat(page.locator(".fired")).containsText("Row 299 fires");
    }

    private Page logIn() {
        Page page = browsing.page();
        page.navigate("/console");
        page.getByLabel("User").fill("rules-mia");
        page.getByLabel("Password").fill(People.PASSWORD);
        button(page, "Log in").click();
        button(page, "Log out").waitFor();
        return page;
    }

    private static Page open(Page page) {
        page.navigate("/console/rules");
        page.locator("[data-drawn]").waitFor();
        return page;
    }

    private static Locator row(Page page, int at) {
        return page.locator(".rules tbody tr").nth(at);
    }

    private static void press(Page page, String name) {
        assertThat(button(page, name)).isEnabled();
        button(page, name).press("Enter");
    }

    private static void write(Page page, String cell, String text) {
        write(page, 0, cell, text);
    }

    private static void write(Page page, int row, String cell, String text) {
        Locator place = row(page, row).locator(cell).first();
        place.click();
        Locator writing = place.locator("[contenteditable]:focus");
        writing.waitFor();
        writing.press("ControlOrMeta+a");
        writing.pressSequentially(text);
        page.locator("h1").click();
        assertThat(place).containsText(text);
    }

    private static void save(Page page, String comment) {
        page.getByLabel("What you changed").fill(comment);
        button(page, "Save as a new version").first().click();
    }

    private static void saveSurely(Page page, String comment) {
        save(page, comment);
        Locator sure = button(page, "Save all the same");
        assertThat(sure.or(page.getByText("Saved.")).or(page.locator("#faults li")))
                .isVisible();
        if (sure.isVisible()) {
            sure.click();
        }
        assertThat(page.getByText("Saved.").or(page.locator("#faults li"))).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "console", name + ".png")));
    }
}
