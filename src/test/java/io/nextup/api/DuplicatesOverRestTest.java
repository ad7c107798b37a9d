package io.nextup.api;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a posted lead repeats another, and what becomes of it. */
@NextUpTest
class DuplicatesOverRestTest {

    private final Http http;
    private final People people;
    private final Sales sales;
    private final TestClock clock;

    /** Makes what one test compares unlike what any other does. */
    private final String mark = UUID.randomUUID().toString().replaceAll("[^0-9a-f]", "");

    DuplicatesOverRestTest(Http http, People people, Sales sales, TestClock clock) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.clock = clock;
    }

    @BeforeEach
    void setUp() {
        people.user("dup-integrator", "integrators");
        people.user("dup-integrator-2", "integrators");
        sales.leadGroup("dup-main");
        sales.leadGroup("dup-main-2");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
    }

    @AfterEach
    void compareNothing() {
        main("{}");
        clock.letGo();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "EMAIL | 'email': 'Ann.@@@@@@@x.com' | 'email': ' ann.@@@@@@@X.COM ' | true",
                "EMAIL | 'email': 'ann@@@@@@@x.com' | 'email': 'an@@@@@@@x.com' | false",
                "EMAIL | 'phone': '####' | 'phone': '####' | false",
                "PHONE | 'phone': '020 7946 0018' | 'phone': '+44 20 79460018' | true",
                "PHONE | 'phone': '020 7946 0019' | 'alternatePhone': '0044 (20) 7946-0019', 'phone': '1' | true",
                "PHONE | 'alternatePhone': '+49 30 901820', 'name': 'A' | 'phone': '+49-30-901820' | true",
                "PHONE | 'phone': '020 7946 0020' | 'phone': '+1 20 7946 0020' | false",
                "NAME | 'name': 'O\\u0027Neil @@@' | 'name': 'oneil-@@@.' | true",
                "NAME | 'name': 'Jürgen Müller @@@' | 'name': 'JURGEN  MULLER @@@' | true",
                "NAME | 'name': 'Ann @@@' | 'name': 'Anna @@@' | false",
                "COMPANY | 'company': 'Acme & Co. @@@' | 'company': 'ACME CO@@@' | true",
                "COMPANY | 'company': 'Acme @@@', 'name': 'A' | 'name': 'Acme @@@' | false",
                "ADDRESS | 'addressLine1': '1 High St. @@@', 'postcode': 'n19gu', 'name': 'A'"
                        + " | 'addressLine1': '1, high st @@@', 'postcode': 'N1 9GU', 'name': 'B' | true",
                "ADDRESS | 'addressLine1': '1 High St @@@', 'postcode': 'N1 9GU', 'name': 'A'"
                        + " | 'addressLine1': '1 High St @@@', 'postcode': 'N1 9GX', 'name': 'B' | false",
                "ADDRESS | 'addressLine1': '1 High St @@@', 'name': 'A' | 'addressLine1': '1 High St @@@', 'name': 'B' | false",
                "NAME | 'name': '  ', 'company': 'A' | 'name': ' ', 'company': 'B' | false"
            })
    void leads_are_alike_by_what_is_ticked(String match, String first, String second, boolean alike) {
        // A lead group of its own, so that nobody else's phone is alike.
        String group = "dup-alike-" + mark;
        leadGroup(group, "{\"scope\": \"ALL\", \"match\": [\"" + match + "\"]}");

        JsonNode earlier = post(group, first);
        JsonNode later = post(group, second);

        assertThat(duplicates(later)).isEqualTo(alike ? List.of(id(earlier)) : List.of());
        assertThat(duplicates(now(earlier))).isEqualTo(alike ? List.of(id(later)) : List.of());
    }

    @Test
    void any_of_the_ticked_or_all_of_them() {
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\", \"NAME\"], \"matchMode\": \"ANY\"}");
        JsonNode first = post("dup-main", "'email': 'a@@@@@@@x.com', 'name': 'Ann @@@'");
        JsonNode byOne = post("dup-main", "'email': 'a@@@@@@@x.com', 'name': 'Bob @@@'");
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\", \"NAME\"], \"matchMode\": \"ALL\"}");
        JsonNode byHalf = post("dup-main", "'email': 'a@@@@@@@x.com', 'name': 'Cid @@@'");
        JsonNode withBlank = post("dup-main", "'email': 'a@@@@@@@x.com'");
        JsonNode byBoth = post("dup-main", "'email': 'a@@@@@@@x.com', 'name': 'Cid @@@'");

        assertThat(duplicates(byOne)).containsExactly(id(first));
        assertThat(duplicates(now(byHalf))).containsExactly(id(byBoth));
        assertThat(duplicates(withBlank)).isEmpty();
        assertThat(duplicates(byBoth)).containsExactly(id(byHalf));
    }

    @Test
    void off_compares_nothing() {
        post("dup-main", "'email': 'a@@@@@@@x.com'");

        assertThat(duplicates(post("dup-main", "'email': 'a@@@@@@@x.com'"))).isEmpty();
    }

    @Test
    void days_are_rolling_to_the_second_and_the_last_one_counts() {
        main("{\"scope\": \"DAYS\", \"days\": 2, \"match\": [\"EMAIL\"], \"action\": \"REFUSE\"}");
        Instant start = Instant.parse("2026-03-28T12:00:00Z");
        clock.set(start);
        JsonNode first = post("dup-main", "'email': 'a@@@@@@@x.com'");

        clock.set(start.plus(Duration.ofHours(48)));
        assertThat(refused(http.admin(), "dup-main", "'email': 'a@@@@@@@x.com'"))
                .isEqualTo(id(first));
        clock.set(start.plus(Duration.ofHours(48)).plusSeconds(1));
        assertThat(duplicates(post("dup-main", "'email': 'a@@@@@@@x.com'"))).isEmpty();
    }

    @Test
    void main_setting_compares_with_every_lead_group_and_an_own_one_with_its_own() {
        String own = "dup-own-" + mark;
        leadGroup(own, "{\"scope\": \"ALL\", \"match\": [\"EMAIL\"]}");
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"]}");
        JsonNode main = post("dup-main", "'email': 'a@@@@@@@x.com'");
        JsonNode main2 = post("dup-main-2", "'email': 'a@@@@@@@x.com'");
        JsonNode firstOwn = post(own, "'email': 'a@@@@@@@x.com'");
        JsonNode secondOwn = post(own, "'email': 'a@@@@@@@x.com'");
        JsonNode main3 = post("dup-main", "'email': 'a@@@@@@@x.com'");

        assertThat(duplicates(main2)).containsExactly(id(main));
        assertThat(duplicates(firstOwn)).isEmpty();
        assertThat(duplicates(secondOwn)).containsExactly(id(firstOwn));
        assertThat(duplicates(main3)).containsExactlyInAnyOrder(id(main), id(main2), id(firstOwn), id(secondOwn));
    }

    @Test
    void lead_group_may_compare_nothing_where_the_main_setting_does() {
        String own = "dup-off-" + mark;
        leadGroup(own, "{}");
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"]}");
        post("dup-main", "'email': 'a@@@@@@@x.com'");

        assertThat(duplicates(post(own, "'email': 'a@@@@@@@x.com'"))).isEmpty();
    }

    @Test
    void refused_lead_is_no_lead_and_its_replay_is_refused_alike() {
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"REFUSE\"}");
        String before = "\"email\": \"a%s@x.com\"".formatted(mark);
        JsonNode first =
                sales.ok(http.as("dup-integrator").post("/api/leads", "{\"leadGroup\": \"dup-main\", " + before + "}"));
        String path = "/api/leads?q=" + mark;

        var keyed = http.as("dup-integrator").with("Idempotency-Key", mark);
        assertThat(refused(keyed, "dup-main", "'email': 'a@@@@@@@x.com', 'externalId': '@@@'"))
                .isEqualTo(id(first));
        main("{}");
        assertThat(refused(keyed, "dup-main", "'email': 'a@@@@@@@x.com', 'externalId': '@@@'"))
                .isEqualTo(id(first));
        assertProblem(keyed.post("/api/leads", "{}"), 422);
        assertThat(sales.get(path).get("total").intValue()).isEqualTo(1);
        assertThat(duplicates(now(first))).isEmpty();
    }

    @Test
    void which_lead_it_repeats_is_told_only_to_whom_may_see_that() {
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"REFUSE\"}");
        JsonNode first = sales.ok(http.as("dup-integrator")
                .post("/api/leads", "{\"leadGroup\": \"dup-main\", \"email\": \"a%s@x.com\"}".formatted(mark)));

        assertThat(refused(http.as("dup-integrator"), "dup-main", "'email': 'a@@@@@@@x.com'"))
                .isEqualTo(id(first));
        assertThat(refused(http.admin(), "dup-main", "'email': 'a@@@@@@@x.com'"))
                .isEqualTo(id(first));
        assertThat(refused(http.as("dup-integrator-2"), "dup-main", "'email': 'a@@@@@@@x.com'"))
                .isNull();
    }

    @Test
    void external_id_that_is_known_is_a_replay_and_no_duplicate() {
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"action\": \"REFUSE\"}");
        JsonNode first = post("dup-main", "'email': 'a@@@@@@@x.com', 'externalId': '@@@'");

        HttpResponse<String> again =
                http.admin().post("/api/leads", json("dup-main", "'email': 'a@@@@@@@x.com', 'externalId': '@@@'"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(sales.read(again.body()).get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void link_is_one_set_that_a_lead_can_bring_together() {
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\", \"NAME\"]}");
        JsonNode a = post("dup-main", "'email': 'a@@@@@@@x.com'");
        JsonNode a2 = post("dup-main", "'email': 'a@@@@@@@x.com'");
        JsonNode b = post("dup-main", "'name': 'Bob @@@'");
        JsonNode b2 = post("dup-main", "'name': 'Bob @@@'");
        JsonNode both = post("dup-main-2", "'email': 'a@@@@@@@x.com', 'name': 'bob @@@'");

        List<JsonNode> set = List.of(a, a2, b, b2, both);
        for (JsonNode lead : set) {
            List<String> others = set.stream()
                    .map(DuplicatesOverRestTest::id)
                    .filter(id -> !id.equals(id(lead)))
                    .toList();
            assertThat(duplicates(now(lead))).containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @Test
    void copy_goes_over_the_oldest_of_the_link_and_blank_overwrites_nothing() {
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\", \"NAME\"], \"action\": \"LINK_AND_COPY\"}");
        JsonNode oldest = post(
                "dup-main",
                "'email': 'a@@@@@@@x.com', 'name': 'Ann @@@', 'city': 'London', 'phone': '1', 'status': 'call-back'");
        JsonNode middle = post("dup-main", "'email': 'b@@@@@@@x.com', 'name': 'ANN @@@', 'city': ' '");
        JsonNode newest = post(
                "dup-main", "'email': 'b@@@@@@@x.com', 'company': 'Acme', 'city': 'Leeds', 'attributes': {'x': 1}");

        JsonNode now = now(oldest);

        assertThat(now.get("name").textValue()).isEqualTo("ANN " + mark);
        assertThat(now.get("email").textValue()).isEqualTo("b" + mark + "@x.com");
        assertThat(now.get("company").textValue()).isEqualTo("Acme");
        assertThat(now.get("city").textValue()).isEqualTo("Leeds");
        assertThat(now.get("phone").textValue()).isEqualTo("1");
        assertThat(now.get("status").textValue()).isEqualTo("call-back");
        assertThat(now(middle).get("company").isNull()).isTrue();
        assertThat(duplicates(newest)).containsExactlyInAnyOrder(id(oldest), id(middle));
    }

    @Test
    void duplicate_goes_to_the_most_recent_active_owner_also_of_a_closed_lead() {
        for (String user : List.of("dup-tom", "dup-ann", "dup-idle")) {
            people.user(user);
            sales.ok(http.admin().put("/api/users/" + user, "{}"));
        }
        JsonNode older = post("dup-main", "'email': 'a@@@@@@@x.com', 'owner': 'dup-tom'");
        JsonNode closed = post("dup-main", "'email': 'a@@@@@@@x.com', 'owner': 'dup-ann'");
        sales.ok(http.as("dup-ann").post("/api/leads/" + id(closed) + "/status", "{\"status\": \"sold\"}"));
        JsonNode idle = post("dup-main", "'email': 'a@@@@@@@x.com', 'owner': 'dup-idle'");
        sales.ok(http.as("dup-idle").post("/api/leads/" + id(idle) + "/status", "{\"status\": \"sold\"}"));
        sales.ok(http.admin().put("/api/users/dup-idle", "{\"active\": false}"));
        post("dup-main", "'email': 'a@@@@@@@x.com'");
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"assignToOwner\": true}");

        JsonNode lead = post("dup-main", "'email': 'a@@@@@@@x.com', 'owner': 'dup-tom'");

        assertThat(now(closed).get("owner").textValue()).isEqualTo("dup-ann");
        assertThat(lead.get("owner").textValue()).isEqualTo("dup-ann");
        assertThat(lead.get("assignedBy").textValue()).isEqualTo("DUPLICATE");
        assertThat(lead.get("userGroup").isNull()).isTrue();
        JsonNode entry = sales.assignments(lead).get(0);
        assertThat(entry.get("counted").booleanValue()).isFalse();
        assertThat(entry.get("decision").get("chosen").textValue()).isEqualTo("dup-ann");
        assertThat(now(older).get("owner").textValue()).isEqualTo("dup-tom");
    }

    @Test
    void duplicate_of_leads_nobody_owns_goes_on_as_usual() {
        sales.userGroup("dup-reps", "SEQUENTIAL", "dup-tom");
        post("dup-main", "'email': 'a@@@@@@@x.com'");
        main("{\"scope\": \"ALL\", \"match\": [\"EMAIL\"], \"assignToOwner\": true}");
        sales.everythingTo("dup-reps");

        JsonNode lead = post("dup-main", "'email': 'a@@@@@@@x.com'");

        assertThat(lead.get("owner").textValue()).isEqualTo("dup-tom");
        assertThat(lead.get("assignedBy").textValue()).isEqualTo("GROUP");
    }

    private void main(String setting) {
        sales.ok(http.admin().put("/api/duplicates", setting));
    }

    private void leadGroup(String id, String duplicates) {
        sales.ok(http.admin().put("/api/lead-groups/" + id, """
                {"statuses": [{"id": "new", "stage": "NEW"}], "duplicates": %s}""".formatted(duplicates)));
    }

    private JsonNode post(String leadGroup, String fields) {
        return sales.post(json(leadGroup, fields));
    }

    /** Single quotes for double ones, and the test's own mark for signs that nobody sends. */
    private String json(String leadGroup, String fields) {
        String marked = fields.replace("@@@@@@@", mark + "@").replace("@@@", mark);
        return ("{'leadGroup': '" + leadGroup + "', " + marked + "}").replace('\'', '"');
    }

    /** The lead that a refused one repeats, or null where that is not told. */
    private String refused(Http.Caller caller, String leadGroup, String fields) {
        JsonNode problem = assertProblem(caller.post("/api/leads", json(leadGroup, fields)), 409);
        assertThat(problem.get("type").textValue()).endsWith("/duplicate");
        return problem.path("duplicateOf").textValue();
    }

    private JsonNode now(JsonNode lead) {
        return sales.get("/api/leads/" + id(lead));
    }

    private static List<String> duplicates(JsonNode lead) {
        List<String> ids = new ArrayList<>();
        lead.get("duplicates").forEach(id -> ids.add(id.textValue()));
        return ids;
    }

    private static String id(JsonNode lead) {
        return lead.get("id").textValue();
    }
}
