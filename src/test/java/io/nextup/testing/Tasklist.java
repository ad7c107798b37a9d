package io.nextup.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;

/** Tasklist as one user sees it, in the words of who uses it; whatever is asked for is waited for. */
public final class Tasklist {

    private static final String START = "/camunda/app/tasklist/default/";
    private static final String FILTERS = "[cam-tasklist-filters] .task-filter";
    private static final String OPEN_FILTER = FILTERS + ".active";

    private static final double A_MOMENT = 3000;

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /** Logs in on a page of a profile that was never here before. */
    public static Tasklist logIn(Page page, String user, String password) {
        page.waitForResponse(answer -> answer.url().endsWith("/camunda-welcome"), () -> page.navigate(START));
        Locator form = page.locator("form[name=signinForm]");
        // The page is drawn anew once it has found out that nobody is logged in, and forgets what was entered before; a
        // form without entries is not sent.
        await().atMost(Browsing.PATIENCE)
                .pollInSameThread()
                .ignoreException(TimeoutError.class)
                .until(() -> page.locator(FILTERS).first().isVisible()
                        || form.isVisible() && isTaken(page, form, user, password));
        return begin(page);
    }

    private static boolean isTaken(Page page, Locator form, String user, String password) {
        enter(form.locator("input[type=text]"), user);
        enter(form.locator("input[type=password]"), password);
        return page.waitForResponse(
                        answer -> answer.url().endsWith("/login/tasklist"),
                        new Page.WaitForResponseOptions().setTimeout(A_MOMENT),
                        form.locator("button[type=submit]")::click)
                .ok();
    }

    /** Opens Tasklist on a page of a profile that is logged in. */
    static Tasklist comeBack(Page page) {
        page.navigate(START);
        return begin(page);
    }

    private static Tasklist begin(Page page) {
        // Tasklist opens a filter by itself; only then does it stay with the one that is clicked.
        assertThat(page.locator(OPEN_FILTER)).isVisible();
        return new Tasklist(page);
    }

    /** AngularJS hears of a text only by these events. */
    private static void enter(Locator field, String text) {
        field.fill(text);
        field.dispatchEvent("input");
        field.dispatchEvent("change");
    }

    /** The page itself, for what has no word here. */
    public Page page() {
        return page;
    }

    /** The filters that are offered, by name. */
    public Locator filters() {
        return page.locator(FILTERS);
    }

    /** Opens a filter; its tasks come by and by. */
    public void open(String filter) {
        // Away from the filter that was opened last, whose description covers the next one.
        page.mouse().move(0, 0);
        filters().filter(named(filter)).locator("a").first().click();
        assertThat(page.locator(OPEN_FILTER)).containsText(filter);
    }

    /** The tasks of the open filter. */
    public Locator cards() {
        return page.locator("ol.tasks-list > li.task");
    }

    public Locator card(String text) {
        return cards().filter(named(text));
    }

    /** Opens the task on whose card the text is, and waits for its form. */
    public void read(String text) {
        card(text).first().locator("h4 a").click();
        assertThat(page.locator("[cam-tasklist-task]")).containsText(text);
        form().waitFor();
    }

    /** The form of the open task, or of the process that is about to be started. */
    public Locator form() {
        return page.locator(".fjs-container").last();
    }

    /** The labelled field of the form. */
    public Locator field(String label) {
        return form().locator(".fjs-form-field").filter(named(label)).last();
    }

    public void write(String label, String text) {
        form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
    }

    /** Chooses from the field's list; clicks again where the form was drawn anew in that moment, as after a claim. */
    public void choose(String label, String value) {
        Locator choice =
                page.locator(".fjs-dropdownlist-item").filter(named(value)).first();
        await().atMost(Browsing.PATIENCE).pollInSameThread().until(() -> {
            if (choice.isVisible()) {
                return true;
            }
            field(label).locator(".fjs-input-group").click();
            return false;
        });
        choice.click();
    }

    public void tick(String choice) {
        form().getByText(choice, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** Claims the open task; the status of the answer. */
    public int claim() {
        return answerOf("/claim", page.locator("button.claim"));
    }

    /** Gives the open task, which somebody has, to another user; the status of the answer. */
    public int assignTo(String user) {
        page.locator("li.assignee .view-value").click();
        Locator field = page.locator("li.assignee input");
        enter(field, user);
        return page.waitForResponse(answer -> answer.url().endsWith("/assignee"), () -> field.press("Enter"))
                .status();
    }

    /** Completes the open task with its form; the status of the answer. */
    public int complete() {
        return answerOf(
                "/submit-form", page.locator("button").filter(named("Complete")).first());
    }

    /** Starts a process, up to its form. */
    public void startProcess(String name) {
        page.getByText("Start process").first().click();
        page.locator(".modal-body").getByText(name).first().click();
        page.locator(".modal-body .fjs-container").waitFor();
    }

    /** Starts the process with its form; the status of the answer. */
    public int start() {
        return answerOf(
                "/submit-form", page.locator(".modal-footer").getByText("Start").last());
    }

    /** What Tasklist says when something did not go well. */
    public Locator notice() {
        return page.locator(".alert-danger:visible").last();
    }

    /** Saves a picture of what the user sees now. */
    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private int answerOf(String address, Locator click) {
        return page.waitForResponse(answer -> answer.url().endsWith(address), click::click)
                .status();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
