package io.nextup.api;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees which lead, and how leads are found. */
@NextUpTest
class SeeLeadsTest {

    private static final Map<String, String> IDS = new HashMap<>();

    private final Http http;
    private final People people;
    private final Sales sales;

    SeeLeadsTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        if (!IDS.isEmpty()) {
            return;
        }
        people.user("see-integrator", "integrators");
        people.user("see-integrator-2", "integrators");
        people.user("see-manager", "managers");
        people.user("see-analyst", "analysts");
        people.user("see-nobody");
        sales.leadGroup("see-leads");
        sales.userGroup("see-group", "SEQUENTIAL", "see-tom", "see-ann");
        sales.userGroup("see-other", "SEQUENTIAL", "see-bob");
        sales.ok(http.admin().put("/api/user-groups/see-group/pick-up", "{\"see-leads\": [\"new\"]}"));
        post("see-integrator", "own", "\"owner\": \"see-tom\", \"name\": \"Zaphod 100%\"");
        sales.distribution("{\"method\": \"RULES\"}");
        post("see-manager", "offered", "\"company\": \"Acme_See\"");
        post("see-integrator", "unoffered", "\"status\": \"call-back\", \"email\": \"SeeMe@Example.com\"");
        sales.everythingTo("see-other");
        post("see-manager", "others", "\"phone\": \"+44 20 7946 0999\", \"externalId\": \"SEE-77\"");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        post("see-integrator-2", "free", "\"status\": \"call-back\", \"name\": \"Free\"");
    }

    private void post(String user, String as, String fields) {
        JsonNode lead = sales.ok(http.as(user)
                .post(
                        "/api/leads",
                        "{\"leadGroup\": \"see-leads\", " + fields
                                + (fields.contains("name") ? "}" : ", \"name\": \"Somebody\"}")));
        IDS.put(as, lead.get("id").textValue());
    }

    @ParameterizedTest
    @CsvSource({
        "admin, own offered unoffered others free",
        "see-manager, own offered unoffered others free",
        "see-tom, own offered free",
        "see-ann, offered free",
        "see-bob, others free",
        "see-integrator, own unoffered",
        "see-integrator-2, free",
        "see-analyst, ''",
        "see-nobody, ''"
    })
    void everybody_sees_their_own_leads_one_by_one_and_in_the_list(String user, String seen) {
        Http.Caller caller = "admin".equals(user) ? http.admin() : http.as(user);
        List<String> expected = seen.isEmpty() ? List.of() : List.of(seen.split(" "));

        IDS.forEach((as, id) -> {
            for (String path : List.of("/api/leads/" + id, "/api/leads/" + id + "/assignments")) {
                var answer = caller.get(path);
                if (expected.contains(as)) {
                    assertThat(answer.statusCode()).as(as).isEqualTo(200);
                } else {
                    assertProblem(answer, 404);
                }
            }
        });
        JsonNode page = sales.ok(caller.get("/api/leads?leadGroup=see-leads"));
        assertThat(ids(page))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(IDS::get).toList());
        assertThat(page.get("total").intValue()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see-tom | offered | release | {} | 403",
                "see-tom | offered | status | {\"status\": \"call-back\"} | 403",
                "see-tom | offered | request-reassign | {} | 403",
                "see-tom | own | reassign | {\"user\": \"see-ann\"} | 403",
                "see-tom | others | release | {} | 404",
                "see-tom | others | status | {\"status\": \"call-back\"} | 404",
                "see-tom | others | reassign | {\"user\": \"see-ann\"} | 404",
                "see-tom | others | request-reassign | {} | 404",
                "see-tom | unoffered | pick-up | {} | 404",
                "see-ann | own | status | {\"status\": \"call-back\"} | 404",
                "see-integrator | own | status | {\"status\": \"call-back\"} | 403",
                "see-integrator | own | release | {} | 403",
                "see-integrator | own | reassign | {\"user\": \"see-ann\"} | 403",
                "see-analyst | own | release | {} | 404",
                "see-manager | own | request-reassign | {} | 403"
            })
    void action_on_what_one_sees_is_forbidden_and_on_what_one_does_not_is_not_found(
            String user, String lead, String action, String body, int status) {
        assertProblem(http.as(user).post("/api/leads/" + IDS.get(lead) + "/" + action, body), status);
    }

    @Test
    void only_administrators_erase() {
        assertProblem(http.as("see-manager").delete("/api/leads/" + IDS.get("own")), 403);
        assertProblem(http.as("see-tom").delete("/api/leads/" + IDS.get("own")), 403);
        assertProblem(http.as("see-ann").delete("/api/leads/" + IDS.get("own")), 404);
    }

    @Test
    void lead_that_is_not_there_is_not_found() {
        for (String id : List.of("nope", "00000000-0000-0000-0000-000000000000", "x".repeat(300), "%27%20or%201=1")) {
            assertProblem(http.admin().get("/api/leads/" + id), 404);
            assertProblem(http.admin().get("/api/leads/" + id + "/assignments"), 404);
            assertProblem(http.admin().post("/api/leads/" + id + "/pick-up", ""), 404);
            assertProblem(http.admin().post("/api/leads/" + id + "/status", "{\"status\": \"new\"}"), 404);
            assertProblem(http.admin().delete("/api/leads/" + id), 404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "owner=see-tom, own",
        "unassigned=true, free unoffered offered",
        "unassigned=false, others own",
        "userGroup=see-other, others",
        "status=call-back, free unoffered",
        "stream=lead, free others unoffered offered own",
        "stream=service-case, ''",
        "q=zaphod, own",
        "q=100%25, own",
        "q=acme_see, offered",
        "q=acme%25see, ''",
        "q=seeme%40example, unoffered",
        "q=7946%200999, others",
        "q=see-77, others",
        "q=nothing-like-it, ''",
        "owner=see-tom&status=call-back, ''",
        "unassigned=true&status=new, offered",
        "q=, free others unoffered offered own",
        "size=2, free others",
        "size=2&page=1, unoffered offered",
        "size=2&page=2, own",
        "size=2&page=3, ''",
        "size=200, free others unoffered offered own"
    })
    void leads_are_found_newest_first(String query, String found) {
        JsonNode page = sales.get("/api/leads?leadGroup=see-leads&" + query);

        assertThat(ids(page))
                .containsExactlyElementsOf(
                        found.isEmpty()
                                ? List.of()
                                : List.of(found.split(" ")).stream()
                                        .map(IDS::get)
                                        .toList());
        if (query.startsWith("size")) {
            assertThat(page.get("total").intValue()).isEqualTo(5);
        }
    }

    @Test
    void page_says_what_it_is() {
        JsonNode page = sales.get("/api/leads?leadGroup=see-leads&size=2&page=1");

        assertThat(page.get("page").intValue()).isEqualTo(1);
        assertThat(page.get("size").intValue()).isEqualTo(2);
        assertThat(sales.get("/api/leads?leadGroup=see-leads").get("page").intValue())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "size=201, size",
        "size=0, size",
        "page=-1, page",
        "page=-1&size=201, page size",
        "page=x, page",
        "size=99999999999, size",
        "unassigned=maybe, unassigned"
    })
    void page_that_cannot_be_is_bad_input(String query, String fields) {
        assertFaults(http.admin().get("/api/leads?" + query), fields.split(" "));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("items").forEach(lead -> ids.add(lead.get("id").textValue()));
        return ids;
    }
}
