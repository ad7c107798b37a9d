package io.nextup.process;

import static io.nextup.testing.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Books;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting {@code lead-intake} by engine REST. */
@NextUpTest
class IntakeDoorTest {

    private static final String LEAD_INTAKE = "/engine-rest/process-definition/key/lead-intake/";
    private static final String GROUP = text("leadGroup", "desk");

    private final Http http;
    private final People people;
    private final Sales sales;
    private final Desk desk;
    private final Books books;
    private final HistoryService history;

    IntakeDoorTest(Http http, People people, Sales sales, Desk desk, Books books, HistoryService history) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.desk = desk;
        this.books = books;
        this.history = history;
    }

    @BeforeEach
    void open() {
        desk.open();
        people.user("start-ingo", "integrators");
        people.user("start-anna", "analysts");
    }

    @Test
    void typed_variables_are_fields_and_the_rest_are_attributes() {
        JsonNode answer = started("\"variables\": {" + GROUP + ", " + text("name", "Ann") + ", "
                + text("owner", Desk.TOM) + ", " + text("found", "at the fair") + ", " + text("outcome", "good") + ","
                + "\"budget\": {\"value\": 250000, \"type\": \"Integer\"},"
                + "\"rate\": {\"value\": 1.5, \"type\": \"Double\"},"
                + "\"solar\": {\"value\": true, \"type\": \"Boolean\"},"
                + "\"none\": {\"value\": null, \"type\": \"Null\"},"
                + "\"moved\": {\"value\": \"2026-01-02T03:04:05.000+0000\", \"type\": \"Date\"},"
                + "\"untyped\": {\"value\": \"x\"}}");

        assertThat(value(answer, "outcome")).isEqualTo("ASSIGNED");
        assertThat(value(answer, "owner")).isEqualTo(Desk.TOM);
        JsonNode lead = desk.look(value(answer, "leadId"));
        assertThat(lead.get("processInstanceId")).isEqualTo(answer.get("id"));
        JsonNode attributes = lead.get("attributes");
        assertThat(attributes.get("budget").intValue()).isEqualTo(250000);
        assertThat(attributes.get("rate").doubleValue()).isEqualTo(1.5);
        assertThat(attributes.get("solar").booleanValue()).isTrue();
        assertThat(attributes.get("none").isNull()).isTrue();
        assertThat(attributes.get("moved").textValue()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(attributes.get("untyped").textValue()).isEqualTo("x");
        assertThat(attributes.get("found").textValue()).isEqualTo("at the fair");
        assertThat(attributes.get("outcome").textValue()).isEqualTo("good");
        books.balance(value(answer, "leadId"));
    }

    @Test
    void business_key_is_the_external_id_and_a_replay_gives_the_first_answer() {
        String body = "\"businessKey\": \"start-1\", \"variables\": {" + GROUP + ", " + text("owner", Desk.TOM) + "}";

        JsonNode first = started(body);
        JsonNode again = started("\"businessKey\": \"start-1\", \"variables\": {}");
        JsonNode named = started("\"variables\": {" + text("externalId", "start-1") + "}");

        assertThat(value(again, "leadId")).isEqualTo(value(first, "leadId"));
        assertThat(value(named, "leadId")).isEqualTo(value(first, "leadId"));
        assertThat(value(again, "outcome")).isEqualTo("ASSIGNED");
        assertThat(value(again, "owner")).isEqualTo(Desk.TOM);
        assertThat(desk.look(value(first, "leadId")).get("externalId").textValue())
                .isEqualTo("start-1");
        books.balance(value(first, "leadId"));
    }

    @Test
    void refused_duplicate_is_answered_with_the_lead_it_repeats() {
        sales.ok(http.admin()
                .put("/api/duplicates", "{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"REFUSE\"}"));
        try {
            String body = "\"variables\": {" + GROUP + ", " + text("email", "start@example.com") + "}";
            JsonNode first = started(body);
            JsonNode second = started(body);

            assertThat(value(second, "outcome")).isEqualTo("REFUSED");
            assertThat(value(second, "duplicateOf")).isEqualTo(value(first, "leadId"));
        } finally {
            sales.ok(http.admin().put("/api/duplicates", "{\"scope\": \"OFF\"}"));
        }
    }

    @Test
    void bad_input_names_every_fault_and_leaves_no_instance() {
        long before = history.createHistoricProcessInstanceQuery().count();

        var answer = start(
                "start-ingo",
                "start",
                "\"variables\": {" + text("leadGroup", "start-odd") + ", " + text("email", "start-odd") + ", "
                        + "\"phone\": {\"value\": 7, \"type\": \"Integer\"}, " + text("owner", "start-odd") + ", "
                        + text("a-b", "start-odd") + "}");

        desk.refused(answer, 400, "leadGroup: there is no such lead group");
        assertThat(answer.body())
                .contains(
                        "email: expected",
                        "phone: expected a text",
                        "owner: expected an active user",
                        "attributes: the name")
                .doesNotContain("start-odd");
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"value\": \"rO0ABXNyAA==\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"a.B\", \"serializationDataFormat\": \"application/x-java-serialized-object\"}}`",
                "`{\"value\": \"{}\", \"type\": \"Object\", \"valueInfo\": {\"objectTypeName\": \"a.B\", \"serializationDataFormat\": \"application/json\"}}`",
                "`{\"value\": \"aGVsbG8=\", \"type\": \"File\", \"valueInfo\": {\"filename\": \"a.txt\"}}`",
                "`{\"value\": \"aGVsbG8=\", \"type\": \"Bytes\"}`",
                "`{\"value\": [1, 2]}`",
                "`{\"value\": {\"a\": 1}}`",
                "`{\"value\": \"x\", \"type\": \"Integer\"}`",
            })
    void what_is_no_plain_value_is_refused(String variable) {
        desk.refused(
                start("start-ingo", "start", "\"variables\": {" + GROUP + ", \"note\": " + variable + "}"), 400, "");
        desk.refused(
                start("start-ingo", "start", "\"variables\": {" + GROUP + ", \"name\": " + variable + "}"), 400, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leadId", "receivedAt"})
    void name_that_the_lead_has_for_itself_is_no_attribute(String name) {
        var answer = start(
                "start-ingo",
                "start",
                "\"variables\": {" + GROUP + ", " + text("name", "Ann") + ", " + text(name, "x") + "}");

        desk.refused(answer, 400, name);
    }

    @Test
    void form_starts_it_just_the_same() {
        JsonNode answer = sales.ok(start(
                "start-ingo",
                "submit-form",
                "\"businessKey\": \"start-2\", \"variables\": {" + GROUP + ", " + text("name", "Ann") + "}"));
        desk.refused(start("start-ingo", "submit-form", "\"variables\": {" + GROUP + "}"), 400, "one of name, company");

        assertThat(sales.get("/api/leads?q=start-2").get("items").get(0).get("processInstanceId"))
                .isEqualTo(answer.get("id"));
    }

    @Test
    void manager_and_integrator_start_it_and_nobody_else_does() {
        String body = "\"variables\": {" + GROUP + ", " + text("name", "Ann") + "}";

        assertThat(start(Desk.MANAGER, "start", body).statusCode()).isEqualTo(200);
        assertThat(start("start-ingo", "start", body).statusCode()).isEqualTo(200);
        assertThat(start("start-anna", "start", body).statusCode()).isEqualTo(403);
        assertThat(start(Desk.TOM, "start", body).statusCode()).isIn(403, 404);
        assertThat(http.as(Desk.MANAGER)
                        .post("/engine-rest/process-definition/key/handling/start", "{}")
                        .statusCode())
                .as("a manager starts intakes only")
                .isEqualTo(403);
    }

    private JsonNode started(String body) {
        return sales.ok(start("start-ingo", "start", body + ", \"withVariablesInReturn\": true"));
    }

    private HttpResponse<String> start(String user, String how, String body) {
        return http.as(user).post(LEAD_INTAKE + how, "{" + body + "}");
    }

    private static String value(JsonNode answer, String variable) {
        return answer.get("variables").path(variable).path("value").textValue();
    }
}
