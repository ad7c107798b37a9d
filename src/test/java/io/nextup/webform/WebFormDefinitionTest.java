package io.nextup.webform;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manager may make a form of, and what not. */
@NextUpTest
class WebFormDefinitionTest {

    private static final String NAME = "{\"name\": \"name\", \"label\": \"Name\"}";

    private final Http http;
    private final Sales sales;

    WebFormDefinitionTest(Http http, Sales sales) {
        this.http = http;
        this.sales = sales;
    }

    @BeforeEach
    void leadGroup() {
        sales.leadGroup("define");
    }

    @Test
    void form_is_made_replaced_listed_and_deleted() {
        HttpResponse<String> made = put("define-1", fields(NAME));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode form = sales.read(made.body());
        assertThat(form.get("stream").textValue()).isEqualTo("lead");
        assertThat(form.get("source").textValue()).isEqualTo("define-1");
        assertThat(form.get("language").textValue()).isEqualTo("en");
        assertThat(form.get("active").booleanValue()).isTrue();
        assertThat(form.get("address").textValue()).matches("http://localhost:[0-9]+/forms/define-1");
        assertThat(form.get("snippet").textValue())
                .contains("<script src=\"" + form.get("address").textValue() + "/embed.js\"")
                .contains(
                        "<noscript><a href=\"" + form.get("address").textValue() + "\">Ask &lt;us&gt;</a></noscript>");
        assertThat(sales.get("/api/forms/define-1")).isEqualTo(form);

        assertThat(http.admin().put("/api/forms/define-1", form.toString()).statusCode())
                .as("what GET gives can be put")
                .isEqualTo(200);
        assertThat(sales.get("/api/forms").findValuesAsText("id")).contains("define-1");

        assertThat(http.admin().delete("/api/forms/define-1").statusCode()).isEqualTo(204);
        assertProblem(http.admin().get("/api/forms/define-1"), 404);
        assertProblem(http.admin().delete("/api/forms/define-1"), 404);
        assertThat(http.stranger().get("/forms/define-1").statusCode()).isEqualTo(404);
    }

    @Test
    void lead_group_of_a_form_stays() {
        sales.leadGroup("define-held");
        sales.ok(http.admin()
                .put(
                        "/api/forms/define-2",
                        "{\"title\": \"Ask\", \"leadGroup\": \"define-held\", \"fields\": [" + NAME + "]}"));

        assertThat(assertProblem(http.admin().delete("/api/lead-groups/define-held"), 409)
                        .get("detail")
                        .textValue())
                .contains("define-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "addedBy", "status", "stream", "leadGroup", "source", "externalId", "receivedAt"})
    void what_is_not_for_strangers_is_refused(String name) {
        assertFaults(put("define-3", fields(NAME, Visitor.field(name))), "fields[1].name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utmCampaign", "utm_source", "referrer", "firstPage", "Birth date", "nextup-token", "<b>"})
    void field_has_the_name_of_a_field_or_an_attribute_and_of_nothing_else(String name) {
        assertFaults(put("define-3", fields(NAME, Visitor.field(name))), "fields[1].name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | title, leadGroup, fields",
                "{\"title\": \" \", \"leadGroup\": \"nowhere\", \"fields\": [#]} | title, leadGroup",
                "{\"title\": 1, \"leadGroup\": 2, \"fields\": 3} | title, leadGroup, fields, fields",
                "{\"colour\": \"red\", \"title\": \"A\", \"leadGroup\": \"define\", \"fields\": [#]} | colour",
                "{\"stream\": \"river\", \"title\": \"A\", \"leadGroup\": \"define\", \"fields\": [#]} | stream",
                "{\"title\": \"A\", \"leadGroup\": \"define\", \"fields\": [#, #]} | fields[1].name",
                "{\"title\": \"A\", \"leadGroup\": \"define\", \"fields\": []} | fields",
                "{\"title\": \"A\", \"leadGroup\": \"define\", \"fields\": [{\"name\": \"city\", \"label\": \"C\"}]} | fields",
                "{\"title\": {\"English\": \"A\"}, \"leadGroup\": \"define\", \"fields\": [#]} | title",
                "{\"title\": {\"en\": \"\"}, \"leadGroup\": \"define\", \"fields\": [#]} | title.en",
                "{\"title\": {\"en\": \"A\", \"de\": \"B\"}, \"thankYou\": {\"en\": \"C\"}, \"leadGroup\": \"define\", \"fields\": [#]} | title",
                "{\"title\": {\"en\": \"A\"}, \"language\": \"de\", \"leadGroup\": \"define\", \"fields\": [#]} | language",
                "{\"title\": \"A\", \"thankYou\": \"B\", \"redirect\": \"https://example.com/b\", \"leadGroup\": \"define\", \"fields\": [#]} | redirect"
            })
    void faulty_definition_is_refused_by_its_fields(String body, String faults) {
        assertFaults(http.admin().put("/api/forms/define-4", body.replace("#", NAME)), faults.split(", "));
        assertProblem(http.admin().get("/api/forms/define-4"), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\": \"city\", \"type\": \"checkbox\" | type",
                "\"name\": \"city\", \"type\": \"file\" | type",
                "\"name\": \"mail2\", \"type\": \"email\" | type",
                "\"name\": \"city\", \"type\": \"select\" | options",
                "\"name\": \"city\", \"options\": [{\"value\": \"a\"}] | options",
                "\"name\": \"city\", \"hint\": \"where\" | hint",
                "\"name\": \"city\", \"type\": \"select\", \"options\": [{\"value\": \"a\"}, {\"value\": \"a\"}] | options[1].value"
            })
    void faulty_field_is_refused(String field, String fault) {
        assertFaults(put("define-5", fields(NAME, "{\"label\": \"It\", " + field + "}")), "fields[1]." + fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://example.com/thanks",
                "//example.com/thanks",
                "/thanks",
                "data:text/html,x",
                "https://me@example.com/",
                "https:///thanks",
                "https://example.com/a b",
                "https://exa;mple.com/"
            })
    void redirect_goes_to_a_safe_page_only(String redirect) {
        assertFaults(put("define-6", fields(NAME) + ", \"redirect\": \"" + redirect + "\""), "redirect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.com",
                "https://www.example.com/",
                "https://www.example.com/page",
                "http://www.example.com",
                "www.example.com",
                "null",
                "https://www.example.com; script-src *",
                "https://www.example.com:0"
            })
    void allowed_site_is_an_origin(String site) {
        assertFaults(put("define-7", fields(NAME) + ", \"allowedSites\": [\"" + site + "\"]"), "allowedSites[0]");
    }

    private HttpResponse<String> put(String id, String rest) {
        return http.admin()
                .put("/api/forms/" + id, "{\"title\": \"Ask <us>\", \"leadGroup\": \"define\", " + rest + "}");
    }

    private static String fields(String... fields) {
        return "\"fields\": [" + String.join(", ", fields) + "]";
    }
}
