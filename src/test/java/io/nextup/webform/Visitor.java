package io.nextup.webform;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who fills in forms, and the manager who makes them. */
class Visitor {

    static final String SITE = "https://www.example.com";
    private static final Pattern TOKEN = Pattern.compile("name=\"nextup-token\" value=\"([^\"]+)\"");

    private final Http http;
    private final Sales sales;
    private final TestClock clock;

    Visitor(Http http, Sales sales, TestClock clock) {
        this.http = http;
        this.sales = sales;
        this.clock = clock;
    }

    /** A form of these fields, whose leads have a lead group of the same id and are dealt to nobody. */
    void form(String id, String fields, String... more) {
        sales.leadGroup(id);
        sales.distribution("{\"method\": \"RULES\"}");
        sales.distribution("service-case", "{\"method\": \"RULES\"}");
        String rest = String.join(
                "", java.util.Arrays.stream(more).map(it -> ", " + it).toList());
        // What comes later says more.
        String title = rest.contains("\"title\"") ? "" : "\"title\": \"Ask us\", ";
        sales.ok(http.admin()
                .put(
                        "/api/forms/" + id,
                        "{" + title + "\"leadGroup\": \"" + id + "\", \"fields\": [" + fields + "]" + rest + "}"));
    }

    static String field(String name, String... more) {
        String rest = String.join(
                "", java.util.Arrays.stream(more).map(it -> ", " + it).toList());
        return "{\"name\": \"" + name + "\", \"label\": \"The " + name + "\"" + rest + "}";
    }

    /** The token of the page, which was opened a moment ago that a person needs to fill it in. */
    String token(String form) {
        String token = tokenIn(open(form).body());
        clock.advance(Duration.ofSeconds(3));
        return token;
    }

    static String tokenIn(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    HttpResponse<String> open(String form) {
        return http.stranger().get("/forms/" + form);
    }

    /** Opens the page, takes a moment and sends it. */
    HttpResponse<String> fillIn(String form, Map<String, String> values) {
        return send(form, with(values, "nextup-token", token(form)));
    }

    HttpResponse<String> send(String form, Map<String, String> values) {
        return send(http.stranger().with("Sec-Fetch-Site", "same-origin"), form, values);
    }

    /** From a page of an allowed site, without any page of ours. */
    HttpResponse<String> sendFromSite(String form, Map<String, String> values) {
        return send(site(), form, values);
    }

    Http.Caller site() {
        return http.stranger().with("Origin", SITE).with("Sec-Fetch-Site", "cross-site");
    }

    HttpResponse<String> send(Http.Caller caller, String form, Map<String, String> values) {
        return caller.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/forms/" + form, BodyPublishers.ofString(encoded(values)));
    }

    static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
