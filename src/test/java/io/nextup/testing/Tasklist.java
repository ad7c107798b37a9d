package io.nextup.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Tasklist as one user sees it, in the words of who uses it; whatever is asked for is waited for. */
public final class Tasklist {

    private static final String START = "/camunda/app/tasklist/default/";

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /** Logs in on a page of a profile that was never here before. */
    public static Tasklist logIn(Page page, String user, String password) {
        // The log-in page is drawn anew once it has found out that nobody is logged in, and would forget what was
        // entered before.
        page.waitForResponse(answer -> answer.url().endsWith("/camunda-welcome"), () -> page.navigate(START));
        Locator form = page.locator("form[name=signinForm]");
        enter(form.locator("input[type=text]"), user);
        enter(form.locator("input[type=password]"), password);
        form.locator("button[type=submit]").click();
        assertThat(page.locator("[cam-tasklist-filters]")).isVisible();
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

    /** Saves a picture of what the user sees now. */
    public void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
