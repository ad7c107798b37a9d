package io.nextup.api;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static io.nextup.testing.Problems.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a posted lead can be wrong: all faults are named, none is quoted, nothing is stored. */
@NextUpTest
class BadLeadTest {

    private static final List<String> TEXTS = List.of(
            "stream",
            "leadGroup",
            "status",
            "source",
            "externalId",
            "name",
            "company",
            "email",
            "phone",
            "alternatePhone",
            "addressLine1",
            "city",
            "state",
            "postcode",
            "country",
            "addedBy",
            "owner");

    private final Http http;
    private final Sales sales;
    private long before;

    BadLeadTest(Http http, Sales sales) {
        this.http = http;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        sales.leadGroup("bad-lead");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        before = count();
    }

    @AfterEach
    void nothing_is_stored() {
        assertThat(count()).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("", List.of("body")),
                arguments("[]", List.of("body")),
                arguments("\"x\"", List.of("body")),
                arguments("5", List.of("body")),
                arguments("null", List.of("body")),
                arguments("{\"leadGroup\": \"bad-lead\", ", List.of("body")),
                arguments("{\"leadGroup\": \"bad-lead\", \"name\": \"Sesame\", \"name\": \"B\"}", List.of("body")),
                arguments("{\"leadGroup\": \"bad-lead\", \"name\": \"Sesame\"} {}", List.of("body")),
                arguments("[".repeat(5000), List.of("body")),
                arguments("{}", List.of("leadGroup", "name")),
                arguments(good("\"name\": \"  \""), List.of("name")),
                arguments(good("\"name\": \"Ann\", \"sesame\": 1"), List.of("sesame")),
                arguments(good("\"name\": \"Ann\", \"id\": \"Sesame\""), List.of("id")),
                arguments("{\"leadGroup\": \"Sesame\", \"name\": \"Ann\"}", List.of("leadGroup")),
                arguments(good("\"name\": \"Ann\", \"status\": \"Sesame\""), List.of("status")),
                arguments(good("\"name\": \"Ann\", \"stream\": \"Sesame\""), List.of("stream")),
                arguments(good("\"name\": \"Ann\", \"owner\": \"Sesame\""), List.of("owner")),
                arguments(good("\"name\": \"Ann\", \"addedBy\": \"Sesame\""), List.of("addedBy")),
                arguments(good("\"name\": \"Sesame\\u0000\""), List.of("name")),
                arguments(good("\"name\": \"Sesame\\ud800\""), List.of("name")),
                arguments(good("\"name\": \"\\udc00Sesame\""), List.of("name")),
                arguments(attributes("\"a\": \"Sesame\\u0000\""), List.of("attributes.a")),
                arguments(
                        good("\"name\": \"Sesame\\u0000\", \"email\": \"Sesame\", \"sesame\": 1"),
                        List.of("name", "email", "sesame")),
                arguments(good("\"name\": \"Ann\", \"attributes\": []"), List.of("attributes")),
                arguments(
                        good("\"email\": \"Sesame\", \"attributes\": \"Sesame\", \"sesame\": 1"),
                        List.of("email", "attributes", "sesame")),
                arguments(attributes("\"a\": {\"b\": \"Sesame\"}"), List.of("attributes.a")),
                arguments(attributes("\"a\": [\"Sesame\"]"), List.of("attributes.a")),
                arguments(attributes("\"a b\": \"Sesame\""), List.of("attributes")),
                arguments(attributes("\"\": \"Sesame\""), List.of("attributes")),
                arguments(attributes("\"a-b\": \"Sesame\""), List.of("attributes")),
                arguments(attributes("\"name\": \"Sesame\""), List.of("attributes.name")),
                arguments(attributes("\"leadGroup\": \"Sesame\""), List.of("attributes.leadGroup")),
                arguments(attributes("\"a\": 1, \"a\": 2"), List.of("body")),
                arguments(attributes("\"a\": 1e999999999"), List.of("attributes.a")),
                arguments(attributes("\"a\": NaN"), List.of("body")),
                arguments(attributes("\"a\": \"" + "x".repeat(2001) + "\""), List.of("attributes.a")));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void every_fault_is_named_and_none_is_quoted(String body, List<String> fields) {
        HttpResponse<String> answer = http.admin().post("/api/leads", body);

        assertFaults(answer, fields.toArray(String[]::new));
        assertThat(answer.body()).doesNotContain("Sesame");
    }

    static List<String> texts() {
        return TEXTS;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void field_of_another_type_is_named(String field) {
        String others = Stream.of("\"leadGroup\": \"bad-lead\"", "\"name\": \"Ann\"")
                .filter(other -> !other.startsWith("\"" + field + "\""))
                .reduce("", (all, other) -> all + ", " + other);

        for (String value : List.of("4711", "true", "[\"Sesame\"]", "{\"a\": \"Sesame\"}", "0.5")) {
            HttpResponse<String> answer =
                    http.admin().post("/api/leads", "{\"" + field + "\": " + value + others + "}");

            assertFaults(answer, field);
            assertThat(answer.body()).doesNotContain("Sesame").doesNotContain("4711");
        }
    }

    @Test
    void all_fields_of_another_type_are_named_at_once() {
        String body = TEXTS.stream()
                .map(field -> "\"" + field + "\": []")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();

        HttpResponse<String> answer =
                http.admin().post("/api/leads", "{" + body + ", \"more\": 1, \"attributes\": {\"a\": []}}");

        assertThat(faults(answer)).containsAll(TEXTS).contains("more", "attributes.a");
    }

    @Test
    void everything_unknown_is_named_at_once() {
        HttpResponse<String> answer = http.admin().post("/api/leads", """
                {"leadGroup": "Sesame", "stream": "Sesame", "owner": "Sesame", "addedBy": "Sesame", "email": "Sesame",
                 "city": "%s", "attributes": {"a": [], "b": "%s", "city": "x"}}""".formatted("x".repeat(256), "x".repeat(2001)));

        assertFaults(
                answer,
                "leadGroup",
                "stream",
                "owner",
                "addedBy",
                "email",
                "city",
                "attributes.a",
                "attributes.b",
                "attributes.city");
        assertThat(answer.body()).doesNotContain("Sesame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source",
                "externalId",
                "name",
                "company",
                "phone",
                "alternatePhone",
                "addressLine1",
                "city",
                "state",
                "postcode",
                "country"
            })
    void text_holds_255_characters_and_no_more(String field) {
        String others = "name".equals(field) ? "" : ", \"name\": \"Ann\"";
        String long255 = java.util.UUID.randomUUID() + "x".repeat(219);

        assertFaults(http.admin().post("/api/leads", good("\"" + field + "\": \"x" + long255 + "\"" + others)), field);

        HttpResponse<String> taken =
                http.admin().post("/api/leads", good("\"" + field + "\": \"" + long255 + "\"" + others));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(sales.read(taken.body()).get(field).textValue()).isEqualTo(long255);
        before++;
    }

    @Test
    void attribute_holds_2000_characters() {
        String text = "x".repeat(2000);

        HttpResponse<String> taken = http.admin().post("/api/leads", attributes("\"a\": \"" + text + "\""));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(sales.read(taken.body()).get("attributes").get("a").textValue())
                .isEqualTo(text);
        before++;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann", "ann@", "@example.com", "ann lee@example.com", "ann@@example.com", "ann@.com", "a@b."})
    void email_without_the_form_of_one_is_named(String email) {
        assertFaults(http.admin().post("/api/leads", good("\"email\": \"" + email + "\"")), "email");
    }

    @Test
    void body_of_a_mebibyte_is_read_and_one_byte_more_is_not() {
        String lead = good("\"name\": \"Ann\"");
        String full = lead + " ".repeat(1024 * 1024 - lead.length());

        assertProblem(http.admin().post("/api/leads", full + " "), 413);
        assertThat(http.admin().post("/api/leads", full).statusCode()).isEqualTo(201);
        before++;
    }

    private long count() {
        return sales.get("/api/leads?leadGroup=bad-lead").get("total").longValue();
    }

    private static String good(String fields) {
        return "{\"leadGroup\": \"bad-lead\", " + fields + "}";
    }

    private static String attributes(String attributes) {
        return good("\"name\": \"Ann\", \"attributes\": {" + attributes + "}");
    }
}
