package io.nextup.process.rules;

import static io.nextup.process.rules.DmnText.table;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.nextup.process.plugin.EngineAuthentication;
import io.nextup.routing.MatchedRule;
import io.nextup.routing.Matches;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DecisionRoutingTest {

    private static final String NO_TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drd" name="Routing"
                namespace="http://camunda.org/schema/1.0/dmn" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
            <decision id="lead-routing" name="Routing" camunda:historyTimeToLive="P180D"><variable id="v" name="users" typeRef="string" />
            <literalExpression id="e"><text>"tom"</text></literalExpression></decision></definitions>
            """;

    private static ProcessEngine engine;

    private final Logger log = (Logger) LoggerFactory.getLogger(DecisionRouting.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private RepositoryService repository;
    private DecisionRouting routing;

    @BeforeAll
    static void start() {
        ProcessEngineConfiguration configuration =
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("routing");
        configuration.setJdbcUrl("jdbc:h2:mem:routing");
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void watch() {
        repository = engine.getRepositoryService();
        routing = new DecisionRouting(new LatestDecisions(
                new DecisionStore(JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:routing", "sa", ""))),
                repository,
                new EngineAuthentication(engine.getIdentityService())));
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void clear() {
        log.detachAppender(logged);
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void stream_without_a_table_has_no_rules() {
        assertThat(match()).isEqualTo(new Matches("lead-routing", 0, List.of()));
    }

    @Test
    void each_stream_asks_its_own_table() {
        deploy(namesTom("lead-routing"), null);

        assertThat(match().rules()).hasSize(1);
        assertThat(routing.match("service-case", Map.of()).rules()).isEmpty();
    }

    @Test
    void latest_version_is_asked_as_soon_as_it_is_deployed_and_the_one_before_once_it_is_gone() {
        deploy(namesTom("lead-routing"), null);
        assertThat(match()).isEqualTo(matches(1, "tom"));

        String second = deploy(names("lead-routing", "lewis"), null);
        assertThat(match()).isEqualTo(matches(2, "lewis"));

        repository.deleteDeployment(second, true);
        assertThat(match()).isEqualTo(matches(1, "tom"));
    }

    @Test
    void table_of_a_tenant_is_not_asked() {
        deploy(namesTom("lead-routing"), "acme");

        assertThat(match()).isEqualTo(new Matches("lead-routing", 0, List.of()));
    }

    @Test
    void lead_is_routed_alike_whoever_posts_it() {
        deploy(namesTom("lead-routing"), null);
        engine.getIdentityService().setAuthentication("rep", List.of("tele"));

        assertThat(match()).isEqualTo(matches(1, "tom"));
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("rep");
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void decision_that_is_no_table_matches_nothing_and_is_told_once() {
        deploy(NO_TABLE, null);

        assertThat(List.of(match(), match())).containsOnly(new Matches("lead-routing", 1, List.of()));
        assertThat(logged.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("Version 1 of the decision lead-routing cannot be read, so no rule of it matches: "
                        + "deploy a corrected table");
    }

    @Test
    void table_that_is_read_ahead_is_not_read_again_for_a_lead() {
        deploy(NO_TABLE, null);

        routing.readAhead("lead");
        assertThat(logged.list).as("told when it was read").singleElement();

        assertThat(match().rules()).isEmpty();
        assertThat(logged.list).singleElement();
    }

    @Test
    void where_there_is_no_table_nothing_is_read_ahead() {
        routing.readAhead("lead");

        assertThat(logged.list).isEmpty();
    }

    @Test
    void required_decision_that_fails_loses_no_lead() {
        DmnText table = table("lead-routing").requires("region", "country");
        table.input("region").output("users").row("row", "-", "\"tom\"");
        String twice = table.toString().replaceAll("(?s)<variable.*?</literalExpression>", """
                        <decisionTable id="t" hitPolicy="UNIQUE"><output id="o" name="region" />
                        <rule id="a"><outputEntry id="x"><text>1</text></outputEntry></rule>
                        <rule id="b"><outputEntry id="y"><text>2</text></outputEntry></rule></decisionTable>""");
        deploy(twice, null);

        assertThat(match()).isEqualTo(new Matches("lead-routing", 1, List.of()));
        assertThat(logged.list).singleElement();
    }

    @Test
    void many_leads_at_once_each_get_their_own_rules() {
        DmnText table = table("lead-routing").input("number").output("users");
        IntStream.range(0, 10).forEach(i -> table.row("r" + i, "" + i, "\"user" + i + "\""));
        deploy(table.toString(), null);

        assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> new Named(i % 10, asked(i % 10))))
                .allSatisfy(named -> assertThat(named.users()).containsExactly("user" + named.number()));
    }

    private record Named(int number, List<String> users) {}

    private List<String> asked(int number) {
        return routing.match("lead", Map.of("number", number)).rules().stream()
                .flatMap(rule -> rule.users().stream())
                .toList();
    }

    private Matches match() {
        return routing.match("lead", Map.of());
    }

    private static Matches matches(int version, String user) {
        return new Matches(
                "lead-routing", version, List.of(new MatchedRule("row", 1, List.of(user), List.of(), false)));
    }

    private static String namesTom(String key) {
        return names(key, "tom");
    }

    private static String names(String key, String user) {
        return table(key).output("users").row("row", "\"" + user + "\"").toString();
    }

    private String deploy(String dmn, String tenant) {
        return repository
                .createDeployment()
                .tenantId(tenant)
                .addString("lead-routing.dmn", dmn)
                .deploy()
                .getId();
    }
}
