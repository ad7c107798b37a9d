package io.nextup.api;

import static io.nextup.process.rules.DmnText.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.process.rules.DmnText;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routing rules as an analyst deploys them, and what leads they are for. */
@NextUpTest
class RulesOverRestTest {

    private static final String BOUNDARY = "rules-over-rest";

    private final Http http;
    private final People people;
    private final Sales sales;
    private final List<String> deployments = new ArrayList<>();

    RulesOverRestTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        people.user("rules-analyst", "analysts");
        Stream.of("rules-tom", "rules-ann", "rules-kim", "rules-lou").forEach(people::user);
        sales.leadGroup("rules");
        sales.distribution("{\"method\": \"RULES\"}");
    }

    @AfterEach
    void takeTheTablesBack() {
        deployments.forEach(id -> http.admin().delete("/engine-rest/deployment/" + id + "?cascade=true"));
    }

    @Test
    void users_take_turns_in_the_order_written_without_limits() {
        sales.userGroup(
                "rules-one-a-day",
                "\"method\": \"SEQUENTIAL\"",
                List.of("{\"user\": \"rules-tom\", \"dailyLimit\": 1}", "{\"user\": \"rules-ann\"}"));
        deploy(routing().row("by-name", "", users("rules-kim", "ghost", "rules-tom", "rules-ann"), "", ""));

        assertThat(owners(7, ""))
                .containsExactly(
                        "rules-kim", "rules-tom", "rules-ann", "rules-kim", "rules-tom", "rules-ann", "rules-kim");
        JsonNode entry = entry(lead(""));
        assertThat(entry.get("assignedBy").textValue()).isEqualTo("RULE");
        assertThat(entry.get("userGroup").isNull()).isTrue();
        assertThat(entry.get("counted").booleanValue()).isTrue();
        JsonNode decision = entry.get("decision");
        assertThat(decision.get("method").textValue()).isEqualTo("RULES");
        assertThat(decision.get("pool").textValue()).isEqualTo("rule:lead-routing/by-name");
        assertThat(decision.get("rule").get("decision").textValue()).isEqualTo("lead-routing");
        assertThat(decision.get("rule").get("row").intValue()).isEqualTo(1);
        assertThat(decision.get("rule").get("version").intValue()).isGreaterThan(1);
        assertThat(decision.get("turnBefore").textValue()).isEqualTo("rules-kim");
        assertThat(decision.get("turnAfter").textValue()).isEqualTo("rules-tom");
        assertThat(decision.get("candidates").get(1).get("dailyLimit").intValue())
                .isZero();
        assertThat(decision.get("candidates").get(1).get("today").intValue()).isEqualTo(2);
    }

    @Test
    void one_group_deals_by_its_own_turn_and_limits() {
        sales.userGroup(
                "rules-single",
                "\"method\": \"SEQUENTIAL\"",
                List.of("{\"user\": \"rules-tom\", \"dailyLimit\": 1}", "{\"user\": \"rules-ann\"}"));
        deploy(routing().row("single", "", "", groups("rules-single"), ""));

        JsonNode first = lead("");
        assertThat(owners(2, "")).containsExactly("rules-ann", "rules-ann");

        assertThat(first.get("owner").textValue()).isEqualTo("rules-tom");
        assertThat(first.get("assignedBy").textValue()).isEqualTo("RULE");
        assertThat(first.get("userGroup").textValue()).isEqualTo("rules-single");
        JsonNode entry = entry(first);
        assertThat(entry.get("decision").get("pool").textValue()).isEqualTo("group:rules-single");
        assertThat(entry.get("decision").get("rule").get("row").intValue()).isEqualTo(1);
    }

    @Test
    void members_of_several_groups_take_turns_together_each_in_the_first_group_with_room() {
        sales.userGroup(
                "rules-a",
                "\"method\": \"SEQUENTIAL\"",
                List.of(
                        "{\"user\": \"rules-tom\", \"dailyLimit\": 1}",
                        "{\"user\": \"rules-ann\", \"dailyLimit\": 1}"));
        sales.userGroup(
                "rules-b",
                "\"method\": \"SEQUENTIAL\"",
                List.of("{\"user\": \"rules-ann\"}", "{\"user\": \"rules-kim\"}"));
        sales.userGroup("rules-pick", "PICK_UP", "rules-lou");
        deploy(routing().row("several", "", "", groups("rules-pick", "ghost-group", "rules-a", "rules-b"), "false"));

        List<String> dealt = Stream.generate(() -> lead(""))
                .limit(6)
                .map(lead -> lead.get("owner").textValue() + " "
                        + lead.get("userGroup").textValue())
                .toList();

        assertThat(dealt)
                .containsExactly(
                        "rules-tom rules-a",
                        "rules-ann rules-a",
                        "rules-kim rules-b",
                        "rules-ann rules-b",
                        "rules-kim rules-b",
                        "rules-ann rules-b");
        JsonNode entry = entry(lead(""));
        assertThat(entry.get("decision").get("pool").textValue()).isEqualTo("rule:lead-routing/several");
        assertThat(entry.get("decision").get("candidates").get(0).get("reason").textValue())
                .isEqualTo("DAILY_LIMIT");
        assertThat(today("rules-a")).isEqualTo("rules-tom 1, rules-ann 1");
        assertThat(today("rules-b")).isEqualTo("rules-ann 2, rules-kim 3");
    }

    @Test
    void groups_take_turns_and_deal_by_their_own_method() {
        sales.userGroup("rules-c", "SEQUENTIAL", "rules-tom", "rules-ann");
        sales.userGroup(
                "rules-d", "\"method\": \"SEQUENTIAL\"", List.of("{\"user\": \"rules-kim\", \"dailyLimit\": 1}"));
        sales.userGroup("rules-pick", "PICK_UP", "rules-lou");
        deploy(routing().row("between", "", "", groups("rules-c", "rules-pick", "rules-d", "ghost-group"), "true"));

        JsonNode first = lead("");
        assertThat(owners(4, "")).containsExactly("rules-kim", "rules-ann", "rules-tom", "rules-ann");

        assertThat(first.get("owner").textValue()).isEqualTo("rules-tom");
        assertThat(first.get("userGroup").textValue()).isEqualTo("rules-c");
        JsonNode decision = entry(first).get("decision");
        assertThat(decision.get("pool").textValue()).isEqualTo("group:rules-c");
        assertThat(decision.get("poolMethod").textValue()).isEqualTo("SEQUENTIAL");
        assertThat(decision.get("rule").get("row").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"false", "true", "''"})
    void several_groups_neither_wait_nor_overflow(String between) {
        sales.userGroup("rules-over", "SEQUENTIAL", "rules-tom");
        sales.userGroup("rules-e", "\"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"rules-over\"", List.of());
        sales.userGroup("rules-f", "\"whenNobody\": \"WAIT\"", List.of());
        deploy(routing().row("nobody", "", "", groups("rules-e", "rules-f"), between));

        JsonNode lead = lead("");

        assertThat(lead.get("owner").isNull()).isTrue();
        assertThat(entry(lead).get("decision").get("rule").get("row").intValue())
                .isEqualTo(1);
    }

    @Test
    void single_group_overflows() {
        sales.userGroup("rules-over", "SEQUENTIAL", "rules-tom");
        sales.userGroup("rules-e", "\"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"rules-over\"", List.of());
        deploy(routing().row("overflow", "", "", groups("rules-e"), "true"));

        JsonNode lead = lead("");

        assertThat(lead.get("owner").textValue()).isEqualTo("rules-tom");
        assertThat(lead.get("userGroup").textValue()).isEqualTo("rules-over");
        assertThat(lead.get("assignedBy").textValue()).isEqualTo("RULE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"budget\": 150 | rules-tom",
                "\"budget\": 100 | rules-ann",
                "\"budget\": \"150\" | rules-ann",
                "\"budget\": \"much\" | rules-ann",
                "\"budget\": true | rules-ann",
                "\"budget\": null | rules-ann",
                "\"other\": 1 | rules-ann"
            })
    void text_is_no_number_and_what_is_missing_matches_no_comparison(String attribute, String owner) {
        deploy(table("lead-routing")
                .input("budget")
                .output("users")
                .row("rich", "> 100", users("rules-tom"))
                .row("rest", "", users("rules-ann")));

        assertThat(lead(attribute).get("owner").textValue()).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({"'', rules-tom", "FR, rules-tom", "US, rules-ann"})
    void field_that_is_missing_is_null_with_feels_own_meaning(String country, String owner) {
        deploy(table("lead-routing")
                .input("country", "string")
                .output("users")
                .row("abroad", "not(\"US\")", users("rules-tom"))
                .row("rest", "", users("rules-ann")));

        String field = country.isEmpty() ? "" : ", \"country\": \"" + country + "\"";
        assertThat(sales.post("{\"leadGroup\": \"rules\", \"name\": \"Ann\"" + field + "}")
                        .get("owner")
                        .textValue())
                .isEqualTo(owner);
    }

    @Test
    void dates_compare_as_dates_and_a_text_that_is_none_loses_no_lead() {
        deploy(table("lead-routing")
                .input("date(due)")
                .input("receivedAt")
                .output("users")
                .row("soon", "< date(\"2030-01-01\")", "> date and time(\"2020-01-01T00:00:00Z\")", users("rules-tom"))
                .row("rest", "", "", users("rules-ann")));

        assertThat(lead("\"due\": \"2029-12-31\"").get("owner").textValue()).isEqualTo("rules-tom");
        assertThat(lead("\"due\": \"2030-01-01\"").get("owner").textValue()).isEqualTo("rules-ann");
        assertThat(lead("\"due\": \"soon\"").get("owner").textValue()).isEqualTo("rules-ann");
        assertThat(lead("").get("owner").textValue()).isEqualTo("rules-ann");
    }

    @Test
    void first_row_that_matches_wins_and_the_next_is_asked_only_where_the_stream_says_so() {
        sales.ok(http.admin().put("/api/users/rules-kim", "{\"active\": false}"));
        deploy(routing()
                .row("other", "\"other-group\"", users("rules-lou"), "", "")
                .row("unknown", "", users("ghost"), "", "")
                .row("idle", "", users("rules-kim"), "", "")
                .row("third", "", users("rules-tom"), "", ""));

        JsonNode stopped = lead("");
        sales.distribution("{\"method\": \"RULES\", \"fallThrough\": true}");
        JsonNode through = lead("");
        sales.ok(http.admin().put("/api/users/rules-kim", "{}"));

        assertThat(stopped.get("owner").isNull()).isTrue();
        assertThat(entry(stopped).get("decision").get("rule").get("row").intValue())
                .isEqualTo(2);
        assertThat(through.get("owner").textValue()).isEqualTo("rules-tom");
        assertThat(entry(through).get("decision").get("rule").get("row").intValue())
                .isEqualTo(4);
    }

    @Test
    void rule_that_names_a_group_nobody_set_up_loses_no_lead_and_does_not_fall_back() {
        sales.userGroup("rules-back", "SEQUENTIAL", "rules-tom");
        sales.distribution("{\"method\": \"RULES\", \"fallback\": \"rules-back\"}");
        deploy(routing()
                .row("gone", "\"rules\"", "", groups("ghost-group"), "")
                .row("empty", "\"rules-2\"", "", "", ""));
        sales.leadGroup("rules-2");
        sales.leadGroup("rules-3");

        assertThat(lead("").get("owner").isNull()).isTrue();
        assertThat(sales.lead("rules-2").get("owner").isNull()).isTrue();
        assertThat(sales.lead("rules-3").get("owner").textValue()).isEqualTo("rules-tom");
    }

    @Test
    void two_rules_that_name_the_same_people_have_separate_turns_which_survive_redeployment() {
        sales.leadGroup("rules-2");
        String people = users("rules-tom", "rules-ann");
        deploy(routing().row("one", "\"rules\"", people, "", "").row("two", "\"rules-2\"", people, "", ""));

        assertThat(owners(1, "")).containsExactly("rules-tom");
        assertThat(sales.lead("rules-2").get("owner").textValue()).isEqualTo("rules-tom");

        deploy(routing()
                .row("new", "\"nothing\"", people, "", "")
                .row("two", "\"rules-2\"", people, "", "")
                .row("one", "\"rules\"", people, "", ""));
        JsonNode lead = lead("");
        assertThat(lead.get("owner").textValue()).isEqualTo("rules-ann");
        assertThat(entry(lead).get("decision").get("rule").get("row").intValue())
                .isEqualTo(3);
        assertThat(sales.lead("rules-2").get("owner").textValue()).isEqualTo("rules-ann");
        assertThat(owners(1, "")).containsExactly("rules-tom");
    }

    private static DmnText routing() {
        return table("lead-routing")
                .input("leadGroup", "string")
                .output("users")
                .output("groups")
                .output("between", "boolean");
    }

    private void deploy(DmnText dmn) {
        String body = "--%1$s\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nrules\r\n"
                        .formatted(BOUNDARY)
                + "--%1$s\r\nContent-Disposition: form-data; name=\"data\"; filename=\"lead-routing.dmn\"\r\n"
                        .formatted(BOUNDARY)
                + "Content-Type: text/xml\r\n\r\n" + dmn + "\r\n--" + BOUNDARY + "--\r\n";
        HttpResponse<String> answer = http.as("rules-analyst")
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "/engine-rest/deployment/create", BodyPublishers.ofString(body));
        deployments.add(sales.ok(answer).get("id").textValue());
    }

    private JsonNode lead(String attribute) {
        return sales.post("{\"leadGroup\": \"rules\", \"name\": \"Ann\", \"attributes\": {" + attribute + "}}");
    }

    private List<String> owners(int leads, String attribute) {
        return Stream.generate(() -> lead(attribute).get("owner").textValue())
                .limit(leads)
                .toList();
    }

    private JsonNode entry(JsonNode lead) {
        return sales.assignments(lead).get(0);
    }

    private String today(String group) {
        List<String> counts = new ArrayList<>();
        sales.get("/api/user-groups/" + group + "/counts")
                .get("members")
                .forEach(one -> counts.add(
                        one.get("user").textValue() + " " + one.get("today").intValue()));
        return String.join(", ", counts);
    }

    private static String users(String... ids) {
        return list(ids);
    }

    private static String groups(String... ids) {
        return list(ids);
    }

    private static String list(String... ids) {
        return "[\"" + String.join("\", \"", Arrays.asList(ids)) + "\"]";
    }
}
