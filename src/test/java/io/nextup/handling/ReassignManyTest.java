package io.nextup.handling;

import static io.nextup.testing.Desk.MANAGER;
import static io.nextup.testing.Desk.SUE;
import static io.nextup.testing.Desk.TEAM;
import static io.nextup.testing.Desk.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Books;
import io.nextup.testing.Desk;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Problems;
import io.nextup.testing.Rush;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager reassigns many leads at once; what became of each is told, in their order. */
@NextUpTest
class ReassignManyTest {

    private static final String PATH = "/api/leads/reassign";

    private final Desk desk;
    private final Sales sales;
    private final Http http;
    private final Books books;

    ReassignManyTest(Desk desk, Sales sales, Http http, Books books) {
        this.desk = desk;
        this.sales = sales;
        this.http = http;
        this.books = books;
    }

    @BeforeEach
    void open() {
        desk.open();
    }

    @Test
    void each_lead_is_reassigned_or_told_why_not() {
        String owned = desk.leadOf(TOM);
        String closed = desk.leadOf(TOM);
        desk.as(TOM).status(closed, "sold");
        String unknown = UUID.randomUUID().toString();
        String free = desk.freeLead();

        JsonNode results = results(List.of(owned, closed, unknown, free), "\"user\": \"" + SUE + "\"");

        assertThat(results.findValuesAsText("id")).containsExactly(owned, closed, unknown, free);
        assertThat(results.findValuesAsText("status")).containsExactly("200", "409", "404", "200");
        assertThat(results.findValuesAsText("owner")).containsExactly(SUE, TOM, "null", SUE);
        assertThat(results.at("/0").has("detail")).isFalse();
        assertThat(results.at("/1/detail").textValue()).contains("closed");
        assertThat(results.at("/2/detail").textValue()).contains("no such lead");
        assertThat(desk.story(owned)).containsExactly("PRESET", "REASSIGNED");
        assertThat(desk.story(closed)).containsExactly("PRESET");
        for (String lead : List.of(owned, closed, free)) {
            books.balance(lead);
        }
    }

    @Test
    void group_deals_them_in_turn_until_nobody_has_room() {
        sales.userGroup(
                "many-few",
                "\"method\": \"SEQUENTIAL\"",
                List.of("{\"user\": \"many-ann\", \"dailyLimit\": 1}", "{\"user\": \"many-bob\", \"dailyLimit\": 1}"));
        List<String> leads = List.of(desk.leadOf(TOM), desk.leadOf(TOM), desk.leadOf(TOM));

        JsonNode results = results(leads, "\"userGroup\": \"many-few\"");

        assertThat(results.findValuesAsText("status")).containsExactly("200", "200", "409");
        assertThat(results.findValuesAsText("owner")).containsExactly("many-ann", "many-bob", TOM);
        assertThat(results.at("/2/detail").textValue())
                .isEqualTo(sales.read(desk.as(MANAGER)
                                .reassignToGroup(leads.get(2), "many-few")
                                .body())
                        .get("detail")
                        .textValue())
                .contains("many-ann DAILY_LIMIT");
        leads.forEach(books::balance);
    }

    @Test
    void pick_up_group_is_offered_them() {
        String lead = desk.leadOf(TOM);

        JsonNode results = results(List.of(lead), "\"userGroup\": \"" + Desk.PICKERS + "\"");

        assertThat(results.findValuesAsText("status")).containsExactly("200");
        assertThat(results.at("/0/owner").isNull()).isTrue();
        books.balance(lead);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ids user",
                "{\"ids\": [], \"user\": \"desk-sue\"} | ids",
                "{\"ids\": \"a\", \"user\": \"desk-sue\"} | ids",
                "{\"ids\": [5, \"a\"], \"user\": \"desk-sue\"} | ids[0]",
                "{\"ids\": [\"a\", \"b\", \"a\"], \"user\": \"desk-sue\"} | ids[2]",
                "{\"ids\": [\"a\"], \"user\": \"desk-sue\", \"userGroup\": \"desk-team\"} | user",
                "{\"ids\": [\"a\"], \"user\": \"nobody-known\", \"x\": 1} | user x",
                "{\"ids\": [\"a\"], \"userGroup\": \"nothing-known\"} | userGroup",
            })
    void bad_request_is_refused_whole_and_its_faults_are_named(String body, String fields) {
        Problems.assertFaults(http.as(MANAGER).post(PATH, body), fields.split(" "));
    }

    @Test
    void nothing_is_done_for_a_user_who_is_not_active() {
        sales.userGroup("many-gone", "SEQUENTIAL", "many-gil");
        sales.ok(http.admin().put("/api/users/many-gil", "{\"active\": false}"));
        String lead = desk.leadOf(TOM);

        Problems.assertFaults(http.as(MANAGER).post(PATH, body(List.of(lead), "\"user\": \"many-gil\"")), "user");

        assertThat(desk.ownerOf(lead)).isEqualTo(TOM);
    }

    @Test
    void a_thousand_are_taken_and_one_more_is_too_many() {
        List<String> thousand =
                IntStream.range(0, 1000).mapToObj(i -> "many-" + i).toList();
        List<String> more = IntStream.range(0, 1001).mapToObj(i -> "many-" + i).toList();

        assertThat(results(thousand, "\"user\": \"" + SUE + "\"").findValuesAsText("status"))
                .hasSize(1000)
                .containsOnly("404");
        Problems.assertFaults(http.as(MANAGER).post(PATH, body(more, "\"user\": \"" + SUE + "\"")), "ids");
    }

    @Test
    void nobody_but_managers_may() {
        String body = body(List.of(desk.leadOf(TOM)), "\"user\": \"" + SUE + "\"");

        assertThat(http.as(TOM).post(PATH, body).statusCode()).isEqualTo(403);
        assertThat(http.stranger().post(PATH, body).statusCode()).isEqualTo(401);
    }

    @Test
    void two_managers_who_reassign_the_same_leads_at_once_leave_each_with_one_owner() {
        List<String> leads =
                IntStream.range(0, 50).mapToObj(i -> desk.leadOf(TOM)).toList();
        List<String> backwards = new ArrayList<>(leads);
        Collections.reverse(backwards);

        List<JsonNode> answers = Rush.all(List.of(
                () -> results(leads, "\"user\": \"" + SUE + "\""),
                () -> results(backwards, "\"userGroup\": \"" + TEAM + "\"")));

        for (JsonNode results : answers) {
            assertThat(results.findValuesAsText("status")).hasSize(50).containsOnly("200");
        }
        for (String lead : leads) {
            assertThat(desk.story(lead)).containsExactly("PRESET", "REASSIGNED", "REASSIGNED");
            books.balance(lead);
        }
    }

    private JsonNode results(List<String> ids, String target) {
        return sales.ok(http.as(MANAGER).post(PATH, body(ids, target))).get("results");
    }

    private static String body(List<String> ids, String target) {
        return "{\"ids\": [" + ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")) + "], "
                + target + "}";
    }
}
