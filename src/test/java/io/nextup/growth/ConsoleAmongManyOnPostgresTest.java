package io.nextup.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.nextup.testing.BrowserOnPostgresTest;
import io.nextup.testing.Browsing;
import io.nextup.testing.OpenIdProvider;
import io.nextup.testing.Sales;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

/**
 * The console's pages cost what is on them, not what is stored; reports cost what they are of.
 *
 * <p>With {@code -Dnextup.leads=100000} there are as many leads as that, and the log says after how long each page is seen.
 */
@BrowserOnPostgresTest
class ConsoleAmongManyOnPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleAmongManyOnPostgresTest.class);
    private static final int LEADS = Integer.getInteger("nextup.leads", 20_000);
    private static final int LOOKS = 5;
    private static final double NOISE_MILLIS = 60;

    private final Browsing browsing;
    private final OpenIdProvider provider;
    private final Sales sales;
    private final Growth growth;

    private Page page;

    ConsoleAmongManyOnPostgresTest(
            Browsing browsing, OpenIdProvider provider, Sales sales, DataSourceProperties database) {
        this.browsing = browsing;
        this.provider = provider;
        this.sales = sales;
        this.growth = new Growth(database);
    }

    @Test
    void pages_take_by_far_not_as_much_longer_as_there_are_more_leads() {
        sales.leadGroup("many");
        sales.userGroup("many-dealers", "SEQUENTIAL", "many-rep");
        sales.everythingTo("many-dealers");
        String lead = sales.lead("many").get("id").textValue();
        logIn();
        growth.people(1000, 200);
        try {
            List<String> pages = List.of(
                    "now",
                    "now?group=many",
                    "leads",
                    "leads?q=ann",
                    "leads?owner=many-rep",
                    "leads/" + lead,
                    "reports",
                    "groups",
                    "groups/many-dealers",
                    "users",
                    "users/many-rep",
                    "pick-up?group=many-dealers",
                    "distribution",
                    "duplicates",
                    "rules/lead",
                    "process",
                    "me");
            Map<String, Double> few = medians(pages);
            growth.leads(lead, 1, LEADS);
            growth.known();
            Map<String, Double> many = medians(pages);
            LOG.info("reports/source/table of {} leads: {} ms", LEADS, median("reports/source/table?days=30"));
            SoftAssertions all = new SoftAssertions();
            many.forEach((page, millis) -> {
                LOG.info(String.format(
                        Locale.ROOT,
                        "%s among %d leads: %.0f ms, among few: %.0f ms",
                        page,
                        LEADS,
                        millis,
                        few.get(page)));
                all.assertThat(millis).as(page).isLessThan(3 * few.get(page) + NOISE_MILLIS);
            });
            all.assertAll();
        } finally {
            growth.takeAway();
        }
    }

    private Map<String, Double> medians(List<String> pages) {
        Map<String, Double> medians = new LinkedHashMap<>();
        pages.forEach(page -> medians.put(page, median(page)));
        return medians;
    }

    private double median(String page) {
        return IntStream.range(0, LOOKS)
                .mapToDouble(i -> millis(page))
                .sorted()
                .skip(LOOKS / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Until something can be seen, in milliseconds; what the page asks for after that is waited for, so that the next look is alone. */
    private double millis(String address) {
        assertThat(page.navigate("/console/" + address).status()).as(address).isEqualTo(200);
        double seen = ((Number) page.evaluate("""
                        () => new Promise(done => new PerformanceObserver(list => done(list.getEntriesByName('first-contentful-paint')[0].startTime))
                          .observe({type: 'paint', buffered: true}))""")).doubleValue();
        page.waitForFunction("() => !document.querySelector('[hx-trigger=load]')");
        return seen;
    }

    private void logIn() {
        provider.account("many-pia", "sales-leads");
        page = browsing.page();
        page.navigate("/console");
        page.locator("input[name=username]").fill("many-pia");
        page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/console/now");
    }
}
