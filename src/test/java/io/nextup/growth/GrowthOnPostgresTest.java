package io.nextup.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.nextup.duplicate.DuplicateCheck;
import io.nextup.handling.Freeing;
import io.nextup.handling.Waiting;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done for one lead reads as much among a million leads as among a few. No statement is listed here: the application is
 * used, and PostgreSQL asked what it had to read.
 *
 * <p>With {@code -Dnextup.leads=1000000} it is as large as that, and logs what each step took.
 */
@NextUpOnPostgresTest
class GrowthOnPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(GrowthOnPostgresTest.class);
    private static final int LEADS = Integer.getInteger("nextup.leads", 20_000);
    private static final int LARGE = 2_000;
    /** Of one table and all its indexes; every index of a lead is some pages deep, and a lead is written several times. */
    private static final int A_FEW_PAGES = 500;

    private static final int COMPARISONS = 200;

    private final Http http;
    private final Sales sales;
    private final People people;
    private final FilterService filters;
    private final LeadStore leads;
    private final DuplicateCheck duplicates;
    private final Waiting waiting;
    private final Freeing freeing;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Growth growth;
    private final Reading reading;
    private final SoftAssertions all = new SoftAssertions();

    private List<String> large;

    GrowthOnPostgresTest(
            Http http,
            Sales sales,
            People people,
            FilterService filters,
            LeadStore leads,
            DuplicateCheck duplicates,
            Waiting waiting,
            Freeing freeing,
            ProcessEngine engine,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            DataSourceProperties database,
            DataSource connections) {
        this.http = http;
        this.sales = sales;
        this.people = people;
        this.filters = filters;
        this.leads = leads;
        this.duplicates = duplicates;
        this.waiting = waiting;
        this.freeing = freeing;
        this.engine = engine;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.growth = new Growth(database);
        this.reading = new Reading(jdbc, (HikariDataSource) connections);
    }

    @Test
    void what_is_done_for_one_lead_reads_no_large_table_from_end_to_end() {
        setUp();
        grow();
        try {
            large = reading.tablesOf(LARGE);
            assertThat(large).contains("lead", "assignment", "assigned_count", "act_ru_task", "act_ru_execution");
            takeIn();
            look();
            work();
            list();
            keepGoing();
            LOG.info("Indexes nobody looked into: {}", reading.unused());
        } finally {
            growth.takeAway();
        }
        all.assertAll();
    }

    private void setUp() {
        people.user("growth-manager", "managers");
        people.user("growth-integrator", "integrators");
        sales.leadGroup("growth");
        sales.userGroup("growth-dealers", "SEQUENTIAL", "growth-rep", "growth-rep-2");
        sales.userGroup("growth-pickers", "PICK_UP", "growth-rep");
        sales.ok(http.admin().put("/api/user-groups/growth-pickers/pick-up", "{\"growth\": [\"call-back\"]}"));
        sales.ok(http.admin().put("/api/lead-groups/growth", """
                {"name": "growth", "statuses": [{"id": "new", "name": "New", "stage": "NEW"},
                 {"id": "call-back", "name": "Call back", "stage": "CONTACTED"},
                 {"id": "sold", "name": "Sold", "stage": "CONVERTED"}],
                 "duplicates": {"scope": "ALL", "match": ["EMAIL", "PHONE", "NAME", "COMPANY", "ADDRESS"], "action": "LINK"}}"""));
    }

    /** Nine of ten leads are closed; of the open ones a fifth is offered, the rest owned. */
    private void grow() {
        sales.everythingTo("growth-dealers");
        String owned = posted("owned");
        String closed = posted("closed");
        sales.ok(http.admin().post("/api/leads/" + closed + "/status", "{\"status\": \"sold\"}"));
        sales.everythingTo("growth-pickers");
        String offered = posted("offered");
        growth.people(1000, 200);
        growth.counts("growth-dealers");
        int open = LEADS / 10;
        growth.leads(closed, 1, LEADS - open);
        growth.leads(owned, LEADS - open + 1, LEADS - open / 5);
        growth.leads(offered, LEADS - open / 5 + 1, LEADS);
        growth.known();
        sales.everythingTo("growth-dealers");
    }

    private void takeIn() {
        posted("warm-up");
        fewPages("a lead comes in", () -> posted("first"));
        fewPages("it comes again", () -> posted("first"));
        var keyed = http.admin().with("Idempotency-Key", "growth");
        fewPages("one with a key", () -> sales.ok(keyed.post("/api/leads", lead("keyed"))));
        fewPages("the same key", () -> sales.ok(keyed.post("/api/leads", lead("keyed"))));
        fewPages("a duplicate by phone", () -> sales.post("""
                {"leadGroup": "growth", "name": "Somebody Else", "phone": "%s"}""".formatted(phone("first"))));
        fewPages(
                "one of an integrator",
                () -> sales.ok(http.as("growth-integrator").post("/api/leads", lead("integrated"))));
    }

    private void look() {
        String lead = posted("seen");
        Lead known = leads.find(lead).orElseThrow();
        fewPages("compared with all leads", () -> compare(known));
        LOG.info(
                "{} leads, compared with all of them in {} microseconds",
                LEADS,
                LongStream.range(0, COMPARISONS)
                        .map(time -> compare(known))
                        .min()
                        .orElseThrow());
        fewPages("the lead", () -> sales.get("/api/leads/" + lead));
        fewPages("its story", () -> sales.get("/api/leads/" + lead + "/assignments"));
        fewPages("a group's counts", () -> sales.get("/api/user-groups/growth-dealers/counts"));
        fewPages("own leads in Tasklist", () -> tasklist("My leads", "growth-rep-2"));
        noScan("what Tasklist offers", () -> tasklist("To pick up", "growth-rep"));
    }

    /** In microseconds. */
    private long compare(Lead lead) {
        return transaction.execute(status -> {
            long began = System.nanoTime();
            duplicates.check(lead);
            return (System.nanoTime() - began) / 1_000;
        });
    }

    private void work() {
        sales.everythingTo("growth-pickers");
        String lead = posted("worked");
        var rep = http.as("growth-rep");
        var manager = http.as("growth-manager");
        fewPages("pick up", () -> sales.ok(rep.post("/api/leads/" + lead + "/pick-up", "")));
        fewPages(
                "set a status",
                () -> sales.ok(rep.post("/api/leads/" + lead + "/status", "{\"status\": \"call-back\"}")));
        fewPages("hand back", () -> sales.ok(rep.post("/api/leads/" + lead + "/release", "")));
        String task = jdbc.sql("""
                        select t.id_
                          from act_ru_task t
                          join lead l on l.handling_instance = t.proc_inst_id_
                         where l.id = :id
                        """).param("id", lead).query(String.class).single();
        fewPages("claim", () -> assertThat(
                        rep.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"growth-rep\"}")
                                .statusCode())
                .isEqualTo(204));
        fewPages(
                "ask for reassignment",
                () -> sales.ok(rep.post("/api/leads/" + lead + "/request-reassign", "{\"note\": \"x\"}")));
        fewPages(
                "reassign",
                () -> sales.ok(manager.post("/api/leads/" + lead + "/reassign", "{\"user\": \"growth-rep-2\"}")));
        fewPages(
                "reassign to a group",
                () -> sales.ok(
                        manager.post("/api/leads/" + lead + "/reassign", "{\"userGroup\": \"growth-dealers\"}")));
        fewPages("close", () -> sales.ok(manager.post("/api/leads/" + lead + "/status", "{\"status\": \"sold\"}")));
        fewPages("open again", () -> sales.ok(manager.post("/api/leads/" + lead + "/status", "{\"status\": \"new\"}")));
        fewPages("erase", () -> assertThat(
                        http.admin().delete("/api/leads/" + lead).statusCode())
                .isEqualTo(204));
    }

    /** How many there are in all is counted, so a list takes as long as what it is of; but no longer. */
    private void list() {
        for (String filter : List.of(
                "owner=growth-rep",
                "userGroup=growth-dealers",
                "leadGroup=none",
                "owner=growth-rep&status=new",
                "owner=none&q=ann")) {
            fewPages("leads with " + filter, () -> sales.get("/api/leads?" + filter));
        }
        fewPages(
                "leads of an integrator",
                () -> sales.ok(http.as("growth-integrator").get("/api/leads")));
        noScan("leads of a rep", () -> sales.ok(http.as("growth-rep").get("/api/leads")));
        noScan("what is offered to a rep", () -> sales.ok(http.as("growth-rep").get("/api/leads?unassigned=true")));
    }

    private void keepGoing() {
        fewPages("deal what waits", waiting::dealAll);
        noScan("free what those who left own", freeing::freeAll);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        fewPages(
                "look for jobs",
                () -> transaction.executeWithoutResult(status -> {
                    configuration
                            .getCommandExecutorTxRequired()
                            .execute(new AcquireJobsCmd(configuration.getJobExecutor()));
                    status.setRollbackOnly();
                }));
    }

    private void fewPages(String step, Runnable work) {
        noScan(step, work).forEach((table, read) -> all.assertThat(read.pages())
                .as("%s: pages of %s and its indexes", step, table)
                .isLessThan(A_FEW_PAGES));
    }

    private Map<String, Reading.Read> noScan(String step, Runnable work) {
        long[] took = new long[1];
        Map<String, Reading.Read> read = reading.of(large, () -> {
            long began = System.nanoTime();
            work.run();
            took[0] = System.nanoTime() - began;
        });
        LOG.info("{} leads, {}: {} ms, {}", LEADS, step, String.format(Locale.ROOT, "%.1f", took[0] / 1e6), read);
        read.forEach((table, r) -> all.assertThat(r.scans())
                .as("%s: reads of all of %s", step, table)
                .isZero());
        return read;
    }

    private void tasklist(String filter, String user) {
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        sales.ok(http.as(user)
                .with("Accept", "application/hal+json")
                .post(
                        "/engine-rest/filter/" + id + "/list?firstResult=0&maxResults=15",
                        "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}], \"active\": true}"));
    }

    private String posted(String name) {
        JsonNode lead = sales.post(lead(name));
        return lead.get("id").textValue();
    }

    private static String lead(String name) {
        return """
                {"leadGroup": "growth", "source": "growth", "externalId": "%1$s", "name": "%1$s", "company": "%1$s", "email": "%1$s@growth.example",
                 "phone": "%2$s", "addressLine1": "%1$s", "postcode": "N1"}""".formatted(name, phone(name));
    }

    private static String phone(String name) {
        return "+44 20 7946 %04d".formatted(Math.floorMod(name.hashCode(), 10_000));
    }
}
