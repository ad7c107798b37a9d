package io.nextup.process.plugin;

import static io.nextup.testing.Webapp.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.problem.BadInput;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Webapp;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** CVE-2026-109432: code in task queries, also inside {@code orQueries} and stored filters. */
@NextUpTest
class QueryExpressionsTest {

    /** Code that does no harm, and which one can see was run: it finds Quinn's task. */
    private static final String CODE = "${'query-qui'.concat('nn')}";

    private static final String QUINN = "query-quinn";
    private static final String MANAGER = "query-mona";
    private static final String REFUSED = "may have no expressions but ${currentUser()} and ${currentUserGroups()}";

    private final Http http;
    private final People people;
    private final Environment environment;
    private final TaskService tasks;
    private final FilterService filters;
    private final JdbcTemplate database;
    private final ProcessEngineConfigurationImpl engine;
    private Task task;

    QueryExpressionsTest(
            Http http,
            People people,
            Environment environment,
            TaskService tasks,
            FilterService filters,
            JdbcTemplate database,
            ProcessEngineConfigurationImpl engine) {
        this.http = http;
        this.people = people;
        this.environment = environment;
        this.tasks = tasks;
        this.filters = filters;
        this.database = database;
        this.engine = engine;
    }

    @BeforeEach
    void give() {
        people.user(QUINN, "query-reps");
        people.user(MANAGER, "managers");
        task = tasks.newTask();
        task.setAssignee(QUINN);
        tasks.saveTask(task);
    }

    @AfterEach
    void clear() {
        tasks.deleteTask(task.getId(), true);
        filters.createFilterQuery()
                .filterNameLike("query-%")
                .list()
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @Test
    void the_engine_by_itself_runs_the_code_that_a_query_brings_along() {
        var mended = engine.getExpressionManager();
        try {
            engine.setExpressionManager(new JuelExpressionManager());

            assertThat(foundInside("assigneeExpression")).containsExactly(task.getId());
            assertThat(foundInside("or")).containsExactly(task.getId());
        } finally {
            engine.setExpressionManager(mended);
        }
    }

    @Test
    void wherever_in_the_engine_a_query_is_made_its_code_is_not_run() {
        assertRefused(() -> foundInside("assigneeExpression"));
        assertRefused(() -> foundInside("or"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assignee",
                "assigneeLike",
                "owner",
                "candidateUser",
                "involvedUser",
                "candidateGroup",
                "candidateGroups",
                "createdOn",
                "createdBefore",
                "createdAfter",
                "updatedAfter",
                "dueDate",
                "dueBefore",
                "dueAfter",
                "followUpDate",
                "followUpBefore",
                "followUpBeforeOrNotExistent",
                "followUpAfter",
                "processInstanceBusinessKey",
                "processInstanceBusinessKeyLike"
            })
    void no_field_takes_an_expression_over_engine_rest(String field) {
        assertThat(http.as(QUINN)
                        .post(
                                "/engine-rest/task/count",
                                "{\"orQueries\": [{\"" + field + "Expression\": \"" + CODE + "\"}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.as(QUINN)
                        .get("/engine-rest/task?" + field + "Expression=%24%7BcurrentUser()%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {CODE, "${currentUser()}", "${"})
    void no_query_takes_an_expression_over_engine_rest(String text) {
        String plain = "{\"assigneeExpression\": \"" + text + "\"}";
        String within = "{\"orQueries\": [" + plain + "]}";
        String deeper = "{\"orQueries\": [" + within + "]}";
        for (String query : List.of(plain, within, deeper)) {
            for (String path : List.of("/engine-rest/task", "/engine-rest/engine/default/task/count")) {
                assertThat(http.as(QUINN).post(path, query).statusCode())
                        .as("%s %s", path, query)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void nobody_adds_an_expression_to_a_filter_they_use() {
        String filter = "/engine-rest/filter/" + filter("My leads").getId();
        for (String added : List.of(
                "{\"assigneeExpression\": \"" + CODE + "\"}",
                "{\"orQueries\": [{\"assigneeExpression\": \"" + CODE + "\"}]}",
                "{\"orQueries\": [{\"assigneeExpression\": \"${currentUser()}\"}]}")) {
            for (String use : List.of("/list", "/list?maxResults=5", "/count", "/singleResult")) {
                assertThat(http.as(QUINN).post(filter + use, added).statusCode())
                        .as(use + added)
                        .isEqualTo(400);
            }
            assertThat(http.as(QUINN)
                            .with("Accept", "application/hal+json")
                            .post(filter + "/list", added)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void webapps_run_no_code_either() {
        Webapp browser = new Webapp(environment);
        browser.logIn(MANAGER, People.PASSWORD);
        String or = "{\"orQueries\": [{\"assigneeExpression\": \"" + CODE + "\"}]}";

        assertThat(browser.post(ENGINE + "/task", or).statusCode()).isEqualTo(400);
        assertThat(browser.post(ENGINE + "/task/count", or).statusCode()).isEqualTo(400);
        assertRefused(browser.post(ENGINE + "/filter/create", named("query-webapp", or)));
        assertThat(browser.post(ENGINE + "/filter/" + filter("All leads").getId() + "/list", or)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void java_runs_no_code_either() {
        assertRefused(() -> or(tasks.createTaskQuery(), CODE).list());
        assertRefused(() -> or(tasks.createTaskQuery(), CODE).count());
        assertRefused(() -> or(tasks.createTaskQuery(), CODE).singleResult());
        assertRefused(() -> or(tasks.createTaskQuery(), CODE).listPage(0, 1));
        assertRefused(() -> save("query-java", or(tasks.createTaskQuery(), CODE)));
        assertRefused(() -> save("query-java", tasks.createTaskQuery().taskAssigneeExpression(CODE)));
        assertRefused(() -> filters.list(filter("All leads").getId(), or(tasks.createTaskQuery(), CODE)));
    }

    @Test
    void code_in_a_filter_that_lies_in_the_database_is_not_run() {
        String id =
                save("query-old", tasks.createTaskQuery().taskAssignee(QUINN)).getId();
        for (String stored : List.of(
                "{\"taskAssigneeExpression\": \"" + CODE + "\"}",
                "{\"orQueries\": [{\"taskAssigneeExpression\": \"" + CODE + "\"}]}",
                "{\"taskAssigneeExpression\": \"${\"}",
                "{\"dueBeforeExpression\": \"${now()}\"}",
                "{\"taskAssigneeExpression\": \"${currentUser()}${'x'.concat('y')}\"}")) {
            database.update("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?", stored, id);

            for (String use : List.of("/list", "/count", "/singleResult")) {
                assertThat(http.admin().get("/engine-rest/filter/" + id + use).statusCode())
                        .as(use + stored)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void a_filter_of_the_application_asks_who_asks() {
        String id = save("query-mine", or(tasks.createTaskQuery(), "${ currentUser() }"))
                .getId();
        String groups = save(
                        "query-offered",
                        tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}"))
                .getId();

        String count = "/engine-rest/filter/" + id + "/count";
        assertThat(http.as(MANAGER).get(count).body()).isEqualTo("{\"count\":0}");
        assertThat(http.admin().get(count).body()).isEqualTo("{\"count\":0}");
        tasks.setAssignee(task.getId(), Http.ADMIN);
        assertThat(http.admin().get(count).body()).isEqualTo("{\"count\":1}");
        assertThat(http.admin().get("/engine-rest/filter/" + groups + "/count").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_administrator_makes_filters_that_ask_who_asks_and_no_others() {
        String made = "/engine-rest/filter/create";
        assertThat(http.admin()
                        .post(made, named("query-a", "{\"assigneeExpression\": \"${currentUser()}\"}"))
                        .statusCode())
                .isEqualTo(200);
        assertRefused(http.admin().post(made, named("query-b", "{\"assigneeExpression\": \"" + CODE + "\"}")));
        assertRefused(http.admin().post(made, named("query-c", "{\"dueBeforeExpression\": \"${now()}\"}")));
    }

    @Test
    void a_manager_makes_filters_without_expressions_only() {
        String made = "/engine-rest/filter/create";
        assertRefused(http.as(MANAGER).post(made, named("query-a", "{\"assigneeExpression\": \"${currentUser()}\"}")));
        assertThat(http.as(MANAGER)
                        .post(made, named("query-b", "{\"assignee\": \"${currentUser()}\"}"))
                        .statusCode())
                .as("a name that only looks like an expression is a name")
                .isEqualTo(200);
    }

    @Test
    void a_manager_changes_a_filter_of_the_application_but_not_its_expressions() {
        String asks = "{\"assigneeExpression\": \"${currentUser()}\"}";
        String path = "/engine-rest/filter/"
                + save("query-mine", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"))
                        .getId();

        assertThat(http.as(MANAGER).put(path, named("query-renamed", asks)).statusCode())
                .isEqualTo(204);
        assertRefused(
                http.as(MANAGER).put(path, named("query-renamed", "{\"ownerExpression\": \"${currentUser()}\"}")));
        assertRefused(http.as(MANAGER).put(path, named("query-renamed", "{\"assigneeExpression\": \"" + CODE + "\"}")));
        assertThat(filter("query-renamed").<TaskQuery>getQuery())
                .isInstanceOfSatisfying(TaskQueryImpl.class, query -> assertThat(query.getExpressions())
                        .containsOnlyKeys("taskAssignee"));
        assertThat(http.as(QUINN).put(path, named("query-renamed", asks)).statusCode())
                .as("who may not change filters hears that first")
                .isEqualTo(403);
    }

    private List<String> foundInside(String where) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            TaskQueryImpl query = new TaskQueryImpl();
            TaskQuery asked = where.equals("or") ? or(query, CODE) : query.taskAssigneeExpression(CODE);
            return asked.list().stream().map(Task::getId).toList();
        });
    }

    private static TaskQuery or(TaskQuery query, String expression) {
        return query.or().taskAssigneeExpression(expression).endOr();
    }

    private Filter save(String name, TaskQuery query) {
        return filters.saveFilter(filters.newTaskFilter(name).setQuery(query));
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private static String named(String name, String query) {
        return "{\"resourceType\": \"Task\", \"name\": \"" + name + "\", \"query\": " + query + "}";
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(REFUSED);
    }

    private static void assertRefused(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(BadInput.class).hasMessageContaining(REFUSED);
    }
}
