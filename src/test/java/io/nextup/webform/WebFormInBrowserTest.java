package io.nextup.webform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.nextup.testing.BrowserTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.Http;
import io.nextup.testing.Ledger;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody before a real browser fills in a form: on our page, and on pages of other sites. */
@BrowserTest
class WebFormInBrowserTest {

    private static final String FIELDS = """
            {"name": "name", "required": true, "label": {"en": "Your name", "de": "Ihr Name"}},
            {"name": "email", "required": true, "label": {"en": "E-mail", "de": "E-Mail"}},
            {"name": "phone", "label": {"en": "Phone", "de": "Telefon"}},
            {"name": "product", "type": "select", "label": {"en": "What is it about?", "de": "Worum geht es?"},
             "options": [{"value": "first-home", "label": {"en": "My first home", "de": "Mein erstes Haus"}},
                         {"value": "better-rate", "label": {"en": "A better rate", "de": "Bessere Zinsen"}}]},
            {"name": "message", "type": "textarea", "label": {"en": "Your question", "de": "Ihre Frage"}},
            {"name": "callMe", "type": "checkbox", "label": {"en": "Please call me back", "de": "Bitte rufen Sie an"}}""";
    private static final String TITLE =
            "\"title\": {\"en\": \"Ask us about your mortgage\", \"de\": \"Fragen zu Ihrer Finanzierung\"}";

    private final Browsing browsing;
    private final Http http;
    private final Sales sales;
    private final TestClock clock;
    private final Ledger ledger;
    private final Visitor visitor;
    private Site site;

    WebFormInBrowserTest(Browsing browsing, Http http, Sales sales, TestClock clock, Ledger ledger) {
        this.browsing = browsing;
        this.http = http;
        this.sales = sales;
        this.clock = clock;
        this.ledger = ledger;
        this.visitor = new Visitor(http, sales, clock);
    }

    @BeforeEach
    void openSite() {
        site = new Site();
    }

    @AfterEach
    void closeSite() {
        site.close();
        clock.letGo();
    }

    @Test
    void form_is_filled_in_by_its_labels_and_mended_where_it_says() {
        form("browser-plain");
        Page page = browsing.page(options -> options.setViewportSize(760, 760));
        page.navigate("/forms/browser-plain");
        picture(page, "web-form");
        moment();
        page.getByLabel("Your name").fill("Ann Lee");
        page.getByLabel("E-mail").fill("ann");
        send(page);

        Locator summary = page.getByRole(AriaRole.ALERT);
        assertThat(summary).isFocused();
        assertThat(page).hasTitle("Error: Ask us about your mortgage");
        picture(page, "web-form-faulty");
        summary.getByRole(AriaRole.LINK).click();
        Locator email = page.getByLabel("E-mail");
        assertThat(email).isFocused();
        assertThat(email).hasAttribute("aria-invalid", "true");
        assertThat(email).hasAccessibleDescription("Please enter an e-mail address such as name@example.com.");
        assertThat(page.getByLabel("Your name")).hasValue("Ann Lee");
        email.fill("ann@example.com");
        page.getByLabel("What is it about?").selectOption("A better rate");
        page.getByLabel("Please call me back").check();
        send(page);

        assertThat(page.locator("h1")).hasText("Thank you");
        picture(page, "web-form-thanks");
        JsonNode lead = lead("browser-plain");
        assertThat(lead.get("email").textValue()).isEqualTo("ann@example.com");
        assertThat(lead.get("attributes").get("product").textValue()).isEqualTo("better-rate");
        assertThat(lead.get("attributes").get("callMe").booleanValue()).isTrue();
    }

    @Test
    void form_works_without_scripts_in_german_on_a_phone() {
        form("browser-german");
        Page page = browsing.page(options ->
                options.setJavaScriptEnabled(false).setLocale("de-DE").setViewportSize(390, 844));
        page.navigate("/forms/browser-german");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        moment();
        page.getByLabel("E-Mail").fill("ann@example.com");
        picture(page, "web-form-phone");
        page.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#error-name")).hasText("Bitte füllen Sie dieses Feld aus.");
        picture(page, "web-form-phone-faulty");
        page.getByLabel("Ihr Name").fill("Ann Lee");
        page.getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator("h1")).hasText("Vielen Dank");
        assertThat(lead("browser-german").get("name").textValue()).isEqualTo("Ann Lee");
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void form_in_a_page_of_another_site_hands_on_where_the_visitor_came_from() {
        form("browser-embedded");
        String offer = site.page("/offer", "<h1>A better rate</h1>" + snippet("browser-embedded") + "<p>Below</p>");
        Page page = browsing.page();
        page.navigate(offer + "?utm_source=news&utm_campaign=spring&mail=ann");
        FrameLocator frame = page.frameLocator("iframe[title='Ask us about your mortgage']");
        frame.getByLabel("Your name").fill("Ann Lee");
        moment();
        frame.getByRole(AriaRole.BUTTON).click();
        assertThat(frame.getByRole(AriaRole.ALERT)).isFocused();
        Object hidden = frame.locator("html").evaluate("html => html.scrollHeight - html.clientHeight");
        assertThat(((Number) hidden).intValue())
                .as("the frame is as high as the form")
                .isZero();
        picture(page, "web-form-embedded");
        frame.getByLabel("E-mail").fill("ann@example.com");
        frame.getByRole(AriaRole.BUTTON).click();

        assertThat(frame.locator("h1")).hasText("Thank you");
        assertThat(lead("browser-embedded").get("attributes")).isEqualTo(sales.read("""
                {"callMe": false, "utmSource": "news", "utmCampaign": "spring", "firstPage": "%s"}""".formatted(offer)));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
    }

    @Test
    void visitor_who_asks_not_to_be_tracked_is_not() {
        form("browser-unfollowed");
        String offer = site.page("/offer", snippet("browser-unfollowed").replace(" async", " async data-remember"));
        Page page = browsing.page();
        page.addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})");
        page.navigate(offer + "?utm_campaign=spring");
        FrameLocator frame = page.frameLocator("iframe");
        fillIn(frame);

        assertThat(frame.locator("h1")).hasText("Thank you");
        assertThat(lead("browser-unfollowed").get("attributes").toString()).isEqualTo("{\"callMe\":false}");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void site_that_says_so_remembers_the_first_page_of_a_visit() {
        form("browser-remember");
        String snippet = snippet("browser-remember");
        String start = site.page("/start", snippet.replace(" async", " async data-remember data-no-form"));
        String contact = site.page("/contact", snippet.replace(" async", " async data-remember"));
        Page page = browsing.page();
        page.navigate(start + "?utm_campaign=autumn");
        assertThat(page.locator("iframe")).hasCount(0);
        page.navigate(contact);
        FrameLocator frame = page.frameLocator("iframe");
        fillIn(frame);

        assertThat(frame.locator("h1")).hasText("Thank you");
        JsonNode attributes = lead("browser-remember").get("attributes");
        assertThat(attributes.get("utmCampaign").textValue()).isEqualTo("autumn");
        assertThat(attributes.get("firstPage").textValue()).isEqualTo(start);
    }

    @Test
    void whole_page_goes_on_where_the_form_says() {
        String thanks = site.page("/thanks", "<h1>Thanks from the site</h1>");
        form("browser-onward", "\"redirect\": \"" + thanks + "\"");
        Page page = browsing.page();
        page.navigate(site.page("/offer", snippet("browser-onward")));
        fillIn(page.frameLocator("iframe"));
        assertThat(page).hasURL(thanks);

        page.navigate("/forms/browser-onward");
        page.getByLabel("Your name").fill("Bob Day");
        page.getByLabel("E-mail").fill("bob@example.com");
        moment();
        send(page);
        assertThat(page).hasURL(thanks);
    }

    @Test
    void without_scripts_the_snippet_is_a_link() {
        form("browser-link");
        Page page = browsing.page(options -> options.setJavaScriptEnabled(false));
        page.navigate(site.page("/offer", snippet("browser-link")));
        page.locator("a").click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Ask us about your mortgage");
    }

    @Test
    void site_that_is_not_allowed_shows_no_form() {
        form("browser-closed");
        try (Site other = new Site()) {
            Page page = browsing.page();
            String offer = other.page("/offer", snippet("browser-closed"));
            page.waitForConsoleMessage(
                    new Page.WaitForConsoleMessageOptions()
                            .setPredicate(message -> message.text().contains("frame-ancestors " + site.origin())),
                    () -> page.navigate(offer));
            assertThat(page.frameLocator("iframe").locator("form")).hasCount(0);
        }
    }

    @Test
    void landing_page_of_ones_own_posts_by_form_and_by_script() {
        form("browser-landing");
        String address = sales.get("/api/forms/browser-landing").get("address").textValue();
        String landing = site.page("/landing", """
                <form method="post" action="%s"><input name="name"><input name="email">
                <input name="utm_campaign" value="winter"><button>Go</button></form>
                <output></output><script>
                function post() {
                  fetch('%s', {method: 'POST', headers: {Accept: 'application/json'},
                      body: new URLSearchParams(new FormData(document.forms[0]))})
                    .then(function (answer) { return answer.json(); })
                    .then(function (said) {
                      document.querySelector('output').textContent = said.thankYou || said.errors[0].message;
                    });
                }</script>""".formatted(address, address));
        Page page = browsing.page();
        page.navigate(landing);
        page.locator("[name=name]").fill("Ann Lee");
        page.evaluate("post()");
        assertThat(page.locator("output")).hasText("Please fill in this field.");
        page.locator("[name=email]").fill("ann@example.com");
        page.evaluate("post()");
        assertThat(page.locator("output")).containsText("We have received your message");
        assertThat(lead("browser-landing").get("attributes").get("utmCampaign").textValue())
                .isEqualTo("winter");

        page.locator("[name=name]").fill("Ann Day");
        page.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("h1")).hasText("Thank you");
        assertThat(ledger.leads("browser-landing")).isEqualTo(2);
    }

    @Test
    void snippet_is_small_and_loads_nothing_of_others() {
        String script = http.stranger().get("/forms/any/embed.js").body();
        assertThat(script).hasSizeLessThan(5000).doesNotContain("http:/", "cookie", "localStorage");
    }

    private void form(String id, String... more) {
        String sites = "\"allowedSites\": [\"" + site.origin() + "\"]";
        String[] rest = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(TITLE, sites), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        visitor.form(id, FIELDS, rest);
    }

    private String snippet(String form) {
        return sales.get("/api/forms/" + form).get("snippet").textValue();
    }

    private void fillIn(FrameLocator frame) {
        frame.getByLabel("Your name").fill("Ann Lee");
        frame.getByLabel("E-mail").fill("ann@example.com");
        moment();
        frame.getByRole(AriaRole.BUTTON).click();
    }

    /** So long that a person could have filled it in. */
    private void moment() {
        clock.advance(Duration.ofSeconds(3));
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private JsonNode lead(String leadGroup) {
        JsonNode leads = sales.get("/api/leads?leadGroup=" + leadGroup).get("items");
        assertThat(leads).hasSize(1);
        return leads.get(0);
    }
}
