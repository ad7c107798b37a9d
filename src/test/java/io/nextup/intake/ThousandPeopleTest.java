package io.nextup.intake;

import static io.nextup.testing.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.nextup.testing.Desk;
import io.nextup.testing.EngineTables;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.testing.TestClock;
import io.nextup.testing.Timers;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A thousand people come in by every road, are worked, refused and mistyped; then all that is kept is searched for them.
 *
 * <p>Each field of each holds a word that occurs nowhere else: the bird of its owner's family and their number.
 */
@NextUpTest
@ExtendWith(OutputCaptureExtension.class)
class ThousandPeopleTest {

    /** In each field; and what phone numbers begin with as they are written, and as they are compared. */
    private static final String[] PERSON = {"kanarie", "20 7946 0", "442079460", "113 496 0", "441134960"};

    /** In the external id, by which the engine knows a process as well. */
    private static final String ID = "zeisig";

    private static final int IMPORTED = 940;
    private static final Pattern TOKEN = Pattern.compile("name=\"nextup-token\" value=\"([^\"]+)\"");

    private final Http http;
    private final Sales sales;
    private final Desk desk;
    private final People people;
    private final EngineTables database;
    private final Timers timers;
    private final TestClock clock;
    private final ManagementService management;
    private final MeterRegistry meters;
    private final LoggingSystem logging;
    private final JdbcTemplate jdbc;
    private final List<String> refusals = new ArrayList<>();
    private int last;

    ThousandPeopleTest(
            Http http,
            Sales sales,
            Desk desk,
            People people,
            EngineTables database,
            Timers timers,
            TestClock clock,
            ManagementService management,
            MeterRegistry meters,
            LoggingSystem logging,
            JdbcTemplate jdbc) {
        this.http = http;
        this.sales = sales;
        this.desk = desk;
        this.people = people;
        this.database = database;
        this.timers = timers;
        this.clock = clock;
        this.management = management;
        this.meters = meters;
        this.logging = logging;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void setUp() {
        logging.setLogLevel("io.nextup", LogLevel.DEBUG);
        desk.open();
        sales.leadGroup("people");
        sales.ok(http.admin().put("/api/lead-groups/people-once", """
                        {"name": "Once", "statuses": [{"id": "new", "name": "New", "stage": "NEW"}],
                         "duplicates": {"scope": "ALL", "action": "REFUSE"}}"""));
        sales.userGroup(
                "people-team",
                "\"method\": \"SEQUENTIAL\", \"acceptWithin\": \"PT2H\"",
                List.of("{\"user\": \"people-tom\"}", "{\"user\": \"people-sue\"}"));
        sales.everythingTo("people-team");
        sales.ok(http.admin().put("/api/forms/people-form", """
                        {"title": "Ask", "leadGroup": "people", "fields": [{"name": "name", "label": "Name"},
                         {"name": "email", "label": "E-mail"}, {"name": "hobby", "label": "Hobby"}]}"""));
        people.user("people-mara", "managers");
    }

    @AfterEach
    void quiet() {
        logging.setLogLevel("io.nextup", null);
        clock.letGo();
    }

    @Test
    void a_thousand_people_are_found_in_their_own_rows_and_open_tasks_and_nowhere_else(CapturedOutput log) {
        List<String> leads = new ArrayList<>();
        JsonNode imported = importFile();
        IntStream.range(0, 20).forEach(i -> leads.add(post("")));
        IntStream.range(0, 10)
                .forEach(i -> leads.add(post("\"stream\": \"service-case\", \"subject\": \"Kanarie\","
                        + " \"description\": \"Kanarie does not sing\", \"priority\": 3, ")));
        IntStream.range(0, 20).forEach(i -> leads.add(start()));
        IntStream.range(0, 10).forEach(i -> fillIn());
        sendAgain();
        repeat();
        work(leads);
        mistype(leads.get(0));
        String failing = failInTheBackground(leads.get(15));

        assertThat(imported.get("accepted").intValue()).isEqualTo(IMPORTED);
        assertThat(imported.get("failed").intValue()).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from lead where lower(name) like 'kanarie%'", Integer.class))
                .isGreaterThanOrEqualTo(1000);
        assertThat(database.everywhere(PERSON))
                .contains(
                        "lead.name",
                        "lead.attributes",
                        "lead.phone",
                        "lead.email_key",
                        "lead.note",
                        "act_ru_task.name_")
                .allMatch(place -> place.startsWith("lead.") || place.equals("act_ru_task.name_"));
        assertThat(jdbc.queryForObject("""
                        select count(*)
                          from act_ru_task t
                         where lower(t.name_) like '%kanarie%'
                           and not exists (select 1
                                             from lead l
                                            where l.handling_instance = t.proc_inst_id_
                                              and l.closed = false)
                        """, Integer.class)).isZero();
        assertThat(database.everywhere(ID))
                .containsExactlyInAnyOrder(
                        "lead.external_id", "act_ru_execution.business_key_", "act_hi_procinst.business_key_");
        assertThat(failing).contains("PEOPLE_BROKEN");
        tellsNobody("the failed job", failing);
        tellsNobody("the log", log.getAll());
        meters.getMeters().forEach(meter -> tellsNobody("metrics", meter.getId().toString()));
        assertThat(refusals).hasSizeGreaterThan(40).allSatisfy(refusal -> tellsNobody("an error", refusal));
        tellsNobody("what an import failed by", imported.toString());
    }

    private static void tellsNobody(String where, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String word : PERSON) {
            assertThat(folded.contains(word)).as(where + " tells " + word).isFalse();
        }
        assertThat(folded.contains(ID)).as(where + " tells an external id").isFalse();
    }

    /** Whole people, and two rows that are none: an e-mail without its form, and a status that there is not. */
    private JsonNode importFile() {
        List<String> rows = new ArrayList<>();
        Map<String, String> head = person(++last);
        rows.add(String.join(",", head.keySet()));
        for (int i = 0; i < IMPORTED; i++) {
            rows.add(String.join(",", head.values()));
            head = person(++last);
        }
        head.put("email", "kanarie-without-at");
        rows.add(String.join(",", head.values()));
        rows.add(String.join(",", person(++last).values()).replace(",new", ",kanarie"));
        return new ImportCalls(http, sales).imported(String.join("\n", rows), "leadGroup=people", "source=people");
    }

    private String post(String more) {
        int n = ++last;
        return sales.ok(http.admin().with("Idempotency-Key", "people-" + n).post("/api/leads", json(n, more)))
                .get("id")
                .textValue();
    }

    private String json(int n, String more) {
        Map<String, String> person = person(n);
        String hobby = person.remove("hobby");
        return "{\"leadGroup\": \"people\", \"source\": \"people\", " + more
                + "\"attributes\": {\"hobby\": \"" + hobby + "\", \"kanarieName\": \"" + hobby + "\"}, "
                + fields(person, "\"%s\": \"%s\""::formatted) + "}";
    }

    private String start() {
        return sales.ok(http.admin().post(INTAKE, variables(person(++last))))
                .at("/variables/leadId/value")
                .textValue();
    }

    private static final String INTAKE = "/engine-rest/process-definition/key/lead-intake/start";

    private static String variables(Map<String, String> person) {
        return "{\"withVariablesInReturn\": true, \"variables\": {" + text("leadGroup", "people") + ", "
                + fields(person, Desk::text) + "}}";
    }

    private void fillIn() {
        Matcher token = TOKEN.matcher(http.stranger().get("/forms/people-form").body());
        assertThat(token.find()).isTrue();
        clock.advance(Duration.ofSeconds(10));
        Map<String, String> values = new TreeMap<>(person(++last));
        values.keySet().retainAll(List.of("name", "email", "hobby"));
        values.put("nextup-token", token.group(1));
        assertThat(send(values).statusCode()).isLessThan(400);
        values.put("email", "kanarie");
        values.put("kanarie", "kanarie");
        send(values);
    }

    private HttpResponse<String> send(Map<String, String> values) {
        String form = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.stranger()
                .with("Sec-Fetch-Site", "same-origin")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/forms/people-form", BodyPublishers.ofString(form));
    }

    /** The same again, by key, by external id and by the engine; and with another body. */
    private void sendAgain() {
        int n = IMPORTED + 5;
        Http.Caller keyed = http.admin().with("Idempotency-Key", "people-" + n);
        sales.ok(keyed.post("/api/leads", json(n, "")));
        refused(keyed.post("/api/leads", json(n + 1, "")));
        sales.ok(http.admin().post("/api/leads", json(n, "")));
        sales.ok(http.admin().post(INTAKE, "{\"businessKey\": \"Zeisig-" + (n + 40) + "\"}"));
    }

    private void repeat() {
        Map<String, String> person = person(++last);
        String body = "{\"leadGroup\": \"people-once\", \"email\": \"" + person.get("email") + "\"}";
        sales.post(body);
        refused(http.admin().post("/api/leads", body));
        refused(http.admin().with("Idempotency-Key", "people-once").post("/api/leads", body));
        sales.ok(http.admin()
                .post(INTAKE, """
                        {"businessKey": "Zeisig-refused", "withVariablesInReturn": true, "variables": {%s, %s}}""".formatted(text("leadGroup", "people-once"), text("email", person.get("email")))));
    }

    private void work(List<String> leads) {
        for (String lead : leads.subList(1, 10)) {
            String owner = desk.ownerOf(lead);
            Desk.Visitor rep = desk.as(owner);
            desk.done(rep.complete(lead, text("note", "Kanarie rings") + ", " + text("more", "Kanarie")));
            sales.ok(rep.api(lead, "request-reassign", "{\"note\": \"Kanarie\"}"));
            desk.done(desk.as("people-mara")
                    .completeReassign(lead, text("user", owner) + ", " + text("note", "Kanarie")));
            sales.ok(rep.api(lead, "status", "{\"status\": \"call-back\", \"callBackAt\": \"2099-01-01T09:00:00Z\"}"));
            sales.ok(rep.release(lead));
        }
        for (String lead : leads.subList(1, 5)) {
            sales.ok(desk.as("people-mara").status(lead, "sold"));
        }
        sales.ok(desk.as("people-mara").status(leads.get(1), "new"));
    }

    /** Each field with something that it cannot be; and everything else that can be mistyped. */
    private void mistype(String lead) {
        for (String field : person(0).keySet()) {
            Map<String, String> person = person(++last);
            person.put("status", "kanarie");
            person.put(field, "Kanarie " + "x".repeat(2100));
            refused(http.admin().post(INTAKE, variables(person)));
            person.remove("hobby");
            refused(http.admin()
                    .post(
                            "/api/leads",
                            "{\"no-field\": \"kanarie\", \"attributes\": {\"ka na\": \"kanarie\","
                                    + " \"x\": [\"kanarie\"]}, " + fields(person, "\"%s\": \"%s\""::formatted) + "}"));
            refused(http.admin()
                    .post("/api/leads", "{\"leadGroup\": \"people\", \"" + field + "\": {\"kanarie\": 1}}"));
        }
        refused(http.admin().post("/api/leads", "{\"leadGroup\": \"people\", \"name\": \"kanarie"));
        refused(http.admin().get("/api/leads?size=kanarie&q=kanarie"));
        refused(http.admin().get("/api/leads/kanarie"));
        refused(http.admin().get("/api/kanarie"));
        refused(http.admin().get("/kanarie/kanarie@example.com"));
        refused(http.admin().with("Idempotency-Key", "kanarie".repeat(100)).post("/api/leads", json(++last, "")));
        refused(desk.as("people-mara").api(lead, "status", "{\"status\": \"kanarie\"}"));
        refused(desk.as("people-mara").api(lead, "reassign", "{\"user\": \"kanarie\"}"));
        refused(desk.as("people-mara").complete(lead, text("status", "kanarie") + ", " + text("note", "kanarie")));
        refused(desk.as("people-mara").complete(lead, text("leadId", "kanarie")));
    }

    /** A timer of the lead that cannot do its work; returns what the engine keeps of the failure. */
    private String failInTheBackground(String lead) {
        Job timer = timers.of(lead).get(0);
        clock.advance(Duration.ofHours(3));
        jdbc.execute(
                "alter table assignment add constraint people_broken check (assigned_by <> 'LAPSED' or lead <> '%s')"
                        .formatted(lead));
        try {
            for (int tries = 3; tries > 0; tries--) {
                try {
                    management.executeJob(timer.getId());
                } catch (RuntimeException expected) {
                    refusals.add(expected.toString());
                }
            }
        } finally {
            jdbc.execute("alter table assignment drop constraint people_broken");
        }
        management.setJobRetries(timer.getId(), 0);
        return management.getJobExceptionStacktrace(timer.getId());
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        // The address is the caller's own question again, as RFC 9457 has it.
        refusals.add(answer.headers().map() + answer.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
    }

    private static String fields(Map<String, String> person, BiFunction<String, String, String> form) {
        return person.entrySet().stream()
                .map(field -> form.apply(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Every field of the person with this number. */
    private static Map<String, String> person(int n) {
        Map<String, String> person = new TreeMap<>();
        for (String field : List.of("company", "addressLine1", "city", "state", "postcode", "country", "hobby")) {
            person.put(field, "Kanarie " + n + " " + field);
        }
        person.put("name", "Kanarie " + n);
        person.put("email", "Kanarie." + n + "@example.com");
        person.put("phone", "+44 20 7946 0%03d".formatted(n % 1000));
        person.put("alternatePhone", "0113 496 0%03d".formatted(n % 1000));
        person.put("externalId", "Zeisig-" + n);
        person.put("status", "new");
        return person;
    }
}
