package io.nextup.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** People before Tasklist in a real browser: one browser for all tests, a profile of their own for each who logs in. */
@TestComponent
public class Browsing {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Environment environment;
    private final List<BrowserContext> profiles = new ArrayList<>();
    private final Map<String, BrowserContext> loggedIn = new HashMap<>();
    private Playwright playwright;
    private Browser browser;

    Browsing(Environment environment) {
        this.environment = environment;
    }

    /**
     * A user that {@link People} made, in Tasklist. Who was logged in by an earlier test still is, as with a tab that is opened
     * again; that saves most of the time.
     */
    public Tasklist tasklist(String user) {
        if (loggedIn.containsKey(user)) {
            return Tasklist.comeBack(loggedIn.get(user).newPage());
        }
        BrowserContext profile = profile(options -> {});
        Tasklist tasklist = Tasklist.logIn(profile.newPage(), user, People.PASSWORD);
        loggedIn.put(user, profile);
        return tasklist;
    }

    /** An empty page of a profile of its own, in which nobody is logged in. */
    public Page page() {
        return page(options -> {});
    }

    /** The same in a browser that is set up otherwise. */
    public Page page(Consumer<Browser.NewContextOptions> otherwise) {
        BrowserContext profile = profile(otherwise);
        profiles.add(profile);
        return profile.newPage();
    }

    private BrowserContext profile(Consumer<Browser.NewContextOptions> otherwise) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setViewportSize(1440, 900);
        otherwise.accept(options);
        BrowserContext profile = browser().newContext(options);
        profile.setDefaultTimeout(PATIENCE.toMillis());
        return profile;
    }

    void everybodyLeaves() {
        profiles.forEach(BrowserContext::close);
        profiles.clear();
        loggedIn.values().forEach(profile -> profile.pages().forEach(Page::close));
    }

    @PreDestroy
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(QUIETLY));
        }
        return browser;
    }
}
