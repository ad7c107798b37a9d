package io.nextup.webform;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static io.nextup.webform.Visitor.field;
import static io.nextup.webform.Visitor.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.EngineTables;
import io.nextup.testing.Http;
import io.nextup.testing.Ledger;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A stranger fills in a form. */
@NextUpTest
@ExtendWith(OutputCaptureExtension.class)
class WebFormTest {

    private static final String CANARY = "Canary9";
    private static final Map<String, String> ANN = Map.of("name", "Ann Lee", "email", "ann@example.com");
    private static final String USUAL = field("name", "\"required\": true") + ", " + field("email");
    private static final String SITES = "\"allowedSites\": [\"" + Visitor.SITE + "\"]";

    private final Http http;
    private final Sales sales;
    private final TestClock clock;
    private final Ledger ledger;
    private final EngineTables engine;
    private final Visitor visitor;

    WebFormTest(Http http, Sales sales, TestClock clock, Ledger ledger, EngineTables engine) {
        this.http = http;
        this.sales = sales;
        this.clock = clock;
        this.ledger = ledger;
        this.engine = engine;
        this.visitor = new Visitor(http, sales, clock);
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void what_was_entered_becomes_a_lead_with_fields_and_attributes() {
        visitor.form(
                "wf-lead",
                String.join(
                        ", ",
                        USUAL,
                        field("phone"),
                        field("budget", "\"type\": \"number\""),
                        field("moveOn", "\"type\": \"date\""),
                        field("callMe", "\"type\": \"checkbox\""),
                        field("letters", "\"type\": \"checkbox\""),
                        field("product", "\"type\": \"select\"", "\"options\": [{\"value\": \"fixed\"}]"),
                        field("more", "\"type\": \"textarea\"")),
                "\"source\": \"spring-page\"");

        HttpResponse<String> answer = visitor.fillIn(
                "wf-lead",
                Map.of(
                        "name", " Ann Lee ",
                        "email", "ann@example.com",
                        "phone", "",
                        "budget", "250000,50",
                        "moveOn", "2030-01-31",
                        "callMe", "yes",
                        "product", "fixed",
                        "more", "one\r\ntwo",
                        "owner", "admin",
                        "unasked", "for"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("wf-lead/thanks");
        JsonNode lead = onlyLead("wf-lead");
        assertThat(lead.get("name").textValue()).isEqualTo("Ann Lee");
        assertThat(lead.get("source").textValue()).isEqualTo("spring-page");
        assertThat(lead.get("phone").isNull()).isTrue();
        assertThat(lead.get("owner").isNull()).isTrue();
        assertThat(lead.get("addedBy").isNull()).isTrue();
        assertThat(lead.get("attributes")).isEqualTo(sales.read("""
                        {"budget": 250000.50, "moveOn": "2030-01-31", "callMe": true, "letters": false,
                         "product": "fixed", "more": "one\\ntwo"}"""));
    }

    @Test
    void service_case_comes_in_by_a_form_as_well() {
        visitor.form(
                "wf-case",
                String.join(
                        ", ", USUAL, field("subject"), field("description"), field("priority", "\"type\": \"number\"")),
                "\"stream\": \"service-case\"");

        assertThat(visitor.fillIn("wf-case", with(ANN, "priority", "urgent")).body())
                .contains("Please enter a number.");
        Map<String, String> more = with(with(ANN, "subject", "Wrong rate"), "priority", "80");
        assertThat(visitor.fillIn("wf-case", with(more, "description", "äö".repeat(1000)))
                        .statusCode())
                .isEqualTo(303);

        JsonNode serviceCase = onlyLead("wf-case");
        assertThat(serviceCase.get("stream").textValue()).isEqualTo("service-case");
        assertThat(serviceCase.get("subject").textValue()).isEqualTo("Wrong rate");
        assertThat(serviceCase.get("description").textValue()).hasSize(2000);
        assertThat(serviceCase.get("priority").intValue()).isEqualTo(80);
    }

    @Test
    void every_fault_is_told_at_its_field_and_what_was_entered_is_kept() {
        visitor.form(
                "wf-faults",
                String.join(
                        ", ",
                        field("name"),
                        field("email"),
                        field("city", "\"required\": true"),
                        field("budget", "\"type\": \"number\""),
                        field("moveOn", "\"type\": \"date\""),
                        field("product", "\"type\": \"select\"", "\"options\": [{\"value\": \"fixed\"}]")));

        HttpResponse<String> answer = visitor.fillIn(
                "wf-faults",
                Map.of(
                        "name", "A\0nn",
                        "email", "nobody",
                        "budget", "much",
                        "moveOn", "soon",
                        "product", "other"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\"")
                .contains("<a href=\"#field-city\">The city: Please fill in this field.</a>")
                .contains("value=\"nobody\"")
                .contains("aria-describedby=\"error-email\"")
                .containsPattern("id=\"error-email\" class=\"error\">Please enter an e-mail address")
                .containsPattern("id=\"error-budget\" class=\"error\">Please enter a number")
                .containsPattern("id=\"error-moveOn\" class=\"error\">Please enter a date")
                .containsPattern("id=\"error-product\" class=\"error\">Please choose one")
                .containsPattern("id=\"error-name\" class=\"error\">Please check this field");
        assertThat(ledger.leads("wf-faults")).isZero();
    }

    @Test
    void one_way_to_know_the_person_is_needed() {
        visitor.form("wf-needed", field("company") + ", " + field("phone"));

        HttpResponse<String> answer = visitor.fillIn("wf-needed", Map.of("company", " "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Please give us at least one of: The company, The phone.");
    }

    @Test
    void scripts_come_out_as_text_wherever_they_are() {
        String script = "<script>alert(1)</script>";
        String quoted = "\\\"'" + script;
        visitor.form(
                "wf-script",
                "{\"name\": \"name\", \"label\": \"" + quoted + "\"}, "
                        + "{\"name\": \"a\", \"label\": \"A\", \"type\": \"select\", \"options\": [{\"value\": \""
                        + quoted
                        + "\"}]}, " + field("b", "\"type\": \"textarea\"") + ", " + field("email"),
                "\"title\": \"" + quoted + "\"",
                "\"thankYou\": \"" + quoted + "\"");

        String evil = "\"'></textarea>" + script;
        List<String> pages = List.of(
                visitor.open("wf-script").body(),
                http.stranger()
                        .get("/forms/wf-script?embedded&utm_source=%22%3E%3Cscript%3Ealert(1)")
                        .body(),
                visitor.fillIn("wf-script", Map.of("name", evil, "b", evil, "email", evil, "utm_source", evil))
                        .body(),
                http.stranger().get("/forms/wf-script/thanks").body());
        assertThat(pages).allSatisfy(page -> assertThat(page)
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("</textarea><"));
        assertThat(sales.get("/api/forms/wf-script").get("snippet").textValue()).doesNotContain("<script>");
    }

    @Test
    void page_is_in_the_language_of_the_browser_where_its_labels_are() {
        visitor.form(
                "wf-tongues",
                "{\"name\": \"name\", \"required\": true, \"label\": {\"en\": \"Name\", \"de\": \"Ihr Name\"}}",
                "\"title\": {\"en\": \"Ask\", \"de\": \"Fragen\"}");

        assertThat(inLanguage("wf-tongues", "de-AT,de;q=0.9,en;q=0.8")).contains("lang=\"de\"", "Ihr Name", "Senden");
        assertThat(inLanguage("wf-tongues", "fr,en;q=0.5")).contains("lang=\"en\"", ">Name<", "Send");
        assertThat(inLanguage("wf-tongues", "fr")).contains("lang=\"en\"");
        assertThat(inLanguage("wf-tongues", "xx-;;q=")).contains("lang=\"en\"");
        assertThat(visitor.open("wf-tongues").body()).contains("lang=\"en\"");
        assertThat(visitor.send(
                                http.stranger().with("Accept-Language", "de"),
                                "wf-tongues",
                                Map.of("nextup-token", visitor.token("wf-tongues")))
                        .body())
                .contains("Bitte füllen Sie dieses Feld aus.", "Fehler: Fragen");
    }

    @Test
    void robots_are_thanked_and_nothing_is_stored() {
        visitor.form("wf-robot", USUAL);

        HttpResponse<String> answer = visitor.fillIn("wf-robot", with(ANN, "nextup-topic", "pills"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(ledger.leads("wf-robot")).isZero();
    }

    @Test
    void form_sent_faster_than_a_person_can_is_shown_again_and_then_taken() {
        visitor.form("wf-fast", USUAL);
        clock.advance(Duration.ZERO);
        String token = Visitor.tokenIn(visitor.open("wf-fast").body());

        HttpResponse<String> answer = visitor.send("wf-fast", with(ANN, "nextup-token", token));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("That was very quick", "Ann Lee");
        assertThat(ledger.leads("wf-fast")).isZero();
        clock.advance(Duration.ofSeconds(2));
        assertThat(visitor.send("wf-fast", with(ANN, "nextup-token", Visitor.tokenIn(answer.body())))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void page_that_is_a_day_old_or_not_ours_is_shown_again() {
        visitor.form("wf-old", USUAL);
        visitor.form("wf-other", USUAL);
        String token = visitor.token("wf-old");
        String other = visitor.token("wf-other");
        String forged = token.replaceFirst("\\.[0-9]+\\.", ".1.");
        for (String wrong : List.of(other, forged, "anything", token + "x")) {
            HttpResponse<String> answer = visitor.send("wf-old", with(ANN, "nextup-token", wrong));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("had been open for a long time", "Ann Lee");
        }
        clock.advance(Duration.ofHours(25));
        HttpResponse<String> old = visitor.send("wf-old", with(ANN, "nextup-token", token));
        assertThat(old.body()).contains("had been open for a long time");
        assertThat(ledger.leads("wf-old")).isZero();
        clock.advance(Duration.ofSeconds(3));
        assertThat(visitor.send("wf-old", with(ANN, "nextup-token", Visitor.tokenIn(old.body())))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void page_sent_twice_at_once_is_one_lead() {
        visitor.form("wf-twice", USUAL);
        Map<String, String> values = with(ANN, "nextup-token", visitor.token("wf-twice"));

        List<Integer> answers =
                Rush.times(5, () -> visitor.send("wf-twice", values).statusCode());

        assertThat(answers).containsOnly(303);
        assertThat(ledger.leads("wf-twice")).isEqualTo(1);
        assertThat(visitor.send("wf-twice", with(values, "email", "ann.lee@example.com"))
                        .statusCode())
                .as("who goes back and enters something else is heard")
                .isEqualTo(303);
        assertThat(ledger.leads("wf-twice")).isEqualTo(2);
    }

    @Test
    void known_person_is_thanked_like_everybody() {
        visitor.form("wf-known", USUAL, SITES);
        sales.ok(http.admin().put("/api/lead-groups/wf-known", """
                {"statuses": [{"id": "new", "name": "New", "stage": "NEW"}],
                 "duplicates": {"scope": "ALL", "match": ["EMAIL"], "action": "REFUSE"}}"""));
        HttpResponse<String> first = visitor.fillIn("wf-known", ANN);
        HttpResponse<String> second = visitor.fillIn("wf-known", ANN);
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        HttpResponse<String> byScript = visitor.send(json(), "wf-known", with(ANN, "nextup-id", "1"));
        assertThat(byScript.statusCode()).isEqualTo(201);
        assertThat(byScript.body()).isEqualTo("""
                {"thankYou":"We have received your message and will be in touch."}""");
        assertThat(ledger.leads("wf-known")).isEqualTo(1);
    }

    @Test
    void landing_page_of_an_allowed_site_posts_by_itself() {
        visitor.form("wf-landing", USUAL, SITES, "\"redirect\": \"https://www.example.com/thanks\"");

        HttpResponse<String> byBrowser = visitor.sendFromSite("wf-landing", ANN);
        assertThat(byBrowser.statusCode()).isEqualTo(303);
        assertThat(byBrowser.headers().firstValue("Location")).contains("https://www.example.com/thanks");
        HttpResponse<String> again = visitor.sendFromSite("wf-landing", ANN);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(ledger.leads("wf-landing"))
                .as("the same content is the same enquiry")
                .isEqualTo(1);

        HttpResponse<String> byScript = visitor.send(json(), "wf-landing", with(ANN, "nextup-id", "another"));
        assertThat(byScript.statusCode()).isEqualTo(201);
        assertThat(byScript.body()).isEqualTo("{\"redirect\":\"https://www.example.com/thanks\"}");
        assertThat(byScript.headers().firstValue("Access-Control-Allow-Origin")).contains(Visitor.SITE);
        assertThat(ledger.leads("wf-landing")).isEqualTo(2);

        HttpResponse<String> faulty = visitor.send(json(), "wf-landing", Map.of("email", CANARY));
        assertFaults(faulty, "name", "email");
        assertThat(faulty.headers().firstValue("Access-Control-Allow-Origin")).contains(Visitor.SITE);
        assertThat(faulty.body()).doesNotContain(CANARY);
        assertThat(visitor.sendFromSite("wf-landing", Map.of("email", "nobody")).body())
                .as("a browser is shown the form, to be mended there")
                .contains("nextup-token", "value=\"nobody\"");
    }

    @Test
    void other_sites_can_neither_post_nor_read_nor_frame() {
        visitor.form("wf-foreign", USUAL, SITES);
        String token = visitor.token("wf-foreign");
        for (var caller : List.of(
                http.stranger(),
                http.stranger().with("Origin", "https://evil.example.net"),
                http.stranger().with("Origin", "null"),
                http.stranger().with("Origin", Visitor.SITE + ".evil.example.net"))) {
            HttpResponse<String> answer = visitor.send(caller, "wf-foreign", ANN);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("cannot be sent from the page");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        var elsewhere =
                http.stranger().with("Origin", "https://evil.example.net").with("Sec-Fetch-Site", "cross-site");
        assertThat(visitor.send(elsewhere, "wf-foreign", with(ANN, "nextup-token", token))
                        .statusCode())
                .as("with the token of a page it got hold of")
                .isEqualTo(403);
        assertThat(ledger.leads("wf-foreign")).isZero();
        assertThat(policy("wf-foreign")).contains("frame-ancestors " + Visitor.SITE, "default-src 'none'");
        visitor.form("wf-nowhere", USUAL);
        assertThat(policy("wf-nowhere")).contains("frame-ancestors 'none'");
    }

    @Test
    void where_somebody_came_from_is_kept_and_counted_unless_they_mind() {
        visitor.form("wf-arrival", USUAL, "\"source\": \"wf-arrival\"");
        Map<String, String> arrived = with(
                with(with(ANN, "utm_campaign", "spring"), "utm_source", "x".repeat(300)),
                "first_page",
                "https://www.example.com/start?email=ann@example.com#ann");

        visitor.fillIn("wf-arrival", with(arrived, "referrer", "https://search.example.org/"));
        assertThat(onlyLead("wf-arrival").get("attributes")).isEqualTo(sales.read("""
                {"utmCampaign": "spring", "utmSource": "%s", "firstPage": "https://www.example.com/start",
                 "referrer": "https://search.example.org/"}""".formatted("x".repeat(255))));
        for (String header : List.of("DNT", "Sec-GPC")) {
            Map<String, String> values = with(arrived, "nextup-token", visitor.token("wf-arrival"));
            visitor.send(http.stranger().with(header, "1"), "wf-arrival", with(values, "name", "Minds " + header));
        }
        visitor.fillIn("wf-arrival", with(ANN, "utm_campaign", "a\0b"));

        List<JsonNode> counts = sales.get("/api/sources").findParents("source").stream()
                .filter(count -> count.get("source").textValue().equals("wf-arrival"))
                .toList();
        assertThat(counts.toString()).isEqualTo("""
                [{"stream":"lead","source":"wf-arrival","campaign":null,"leads":3,"assigned":0,"converted":0}, \
                {"stream":"lead","source":"wf-arrival","campaign":"spring","leads":1,"assigned":0,"converted":0}]""");
    }

    @Test
    void of_a_refused_post_nothing_is_stored_or_logged(CapturedOutput log) {
        visitor.form("wf-canary", USUAL);
        Map<String, String> canary = Map.of("name", "", "email", CANARY + "@", "more", CANARY);
        visitor.fillIn("wf-canary", canary);
        visitor.send("wf-canary", with(canary, "nextup-token", CANARY));
        visitor.sendFromSite("wf-canary", canary);
        visitor.send("wf-canary", with(canary, "more", CANARY.repeat(10_000)));
        visitor.send("wf-unknown", canary);

        assertThat(ledger.leads("wf-canary")).isZero();
        assertThat(engine.holding(CANARY)).isEmpty();
        assertThat(log.getAll()).doesNotContain(CANARY);
    }

    @Test
    void what_is_no_form_is_refused_in_words_people_read() {
        visitor.form("wf-refused", USUAL);
        assertThat(page(413, visitor.fillIn("wf-refused", with(ANN, "more", "x".repeat(66_000)))))
                .contains("too long");
        assertThat(page(415, http.stranger().post("/forms/wf-refused", "{}"))).contains("is not the form");
        assertThat(page(
                        400,
                        http.stranger()
                                .with("Content-Type", "application/x-www-form-urlencoded")
                                .send("POST", "/forms/wf-refused", BodyPublishers.ofString("name=%zz"))))
                .contains("is not the form");
        assertThat(page(404, visitor.open("wf-nothing"))).contains("There is no such form");
        assertThat(page(404, http.stranger().with("Accept-Language", "de").get("/forms/wf-nothing")))
                .contains("Dieses Formular gibt es nicht");
        assertProblem(http.stranger().with("Accept", "application/json").get("/forms/wf-nothing"), 404);
        visitor.form("wf-refused", USUAL, "\"active\": false");
        assertThat(page(404, visitor.open("wf-refused"))).contains("There is no such form");
        assertThat(page(404, visitor.send("wf-refused", ANN))).contains("There is no such form");
    }

    @Test
    void pages_set_no_cookie_and_run_nothing_of_others() {
        visitor.form("wf-headers", USUAL);
        for (HttpResponse<String> answer : List.of(
                visitor.open("wf-headers"),
                visitor.fillIn("wf-headers", ANN),
                visitor.fillIn("wf-headers", Map.of()),
                http.stranger().get("/forms/wf-headers/thanks"),
                visitor.open("wf-nothing"))) {
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie").doesNotContainKey("x-frame-options");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }

    private String inLanguage(String form, String languages) {
        return http.stranger()
                .with("Accept-Language", languages)
                .get("/forms/" + form)
                .body();
    }

    private Http.Caller json() {
        return visitor.site().with("Accept", "application/json");
    }

    private String policy(String form) {
        return visitor.open(form)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    private static String page(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        return answer.body();
    }

    private JsonNode onlyLead(String leadGroup) {
        JsonNode leads = sales.get("/api/leads?leadGroup=" + leadGroup).get("items");
        assertThat(leads).hasSize(1);
        return leads.get(0);
    }
}
