package io.nextup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.assignment.Assignment;
import io.nextup.assignment.AssignmentStore;
import io.nextup.handling.Offers;
import io.nextup.lead.Lead;
import io.nextup.lead.LeadStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of a lead at any moment, looked up behind every door: in the record and in the engine. */
@TestComponent
public class Books {

    private final LeadStore leads;
    private final AssignmentStore assignments;
    private final Offers offers;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    Books(
            LeadStore leads,
            AssignmentStore assignments,
            Offers offers,
            RuntimeService runtime,
            TaskService tasks,
            JdbcClient jdbc) {
        this.leads = leads;
        this.assignments = assignments;
        this.offers = offers;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Fails unless record, process, task, offer, story, workloads and counts of the lead agree. */
    public void balance(String id) {
        Optional<Lead> found = leads.find(id);
        if (found.isEmpty() || found.get().closed()) {
            assertThat(running(id))
                    .as("processes of a lead that is closed or erased")
                    .isZero();
        } else {
            agreesWithItsTask(found.get());
        }
        List<Assignment> story = assignments.of(id);
        found.ifPresent(lead -> assertThat(story.get(story.size() - 1).owner())
                .as("the owner with whom the story ends")
                .isEqualTo(lead.owner()));
        story.stream()
                .map(Assignment::owner)
                .filter(owner -> owner != null)
                .distinct()
                .forEach(this::loadIsTrue);
        story.stream()
                .map(Assignment::countedIn)
                .filter(pool -> pool != null)
                .distinct()
                .forEach(this::countsAreTrue);
    }

    /** Everything that is stored about the lead, and of all turns, counts and workloads. */
    public String page(String id) {
        return String.join(
                "\n",
                rows("select * from lead where id = :id", id),
                rows("select * from assignment where lead = :id order by id", id),
                rows("select * from request_key where lead = :id", id),
                rows(
                        ofProcesses(
                                "select t.ID_, t.TASK_DEF_KEY_, t.ASSIGNEE_, t.OWNER_, t.DELEGATION_ from ACT_RU_TASK t"),
                        id),
                rows(ofProcesses("select t.ID_, t.ACT_ID_ from ACT_RU_EXECUTION t"), id),
                rows(ofProcesses("select t.ID_, t.NAME_, t.TEXT_ from ACT_RU_VARIABLE t"), id),
                rows(
                        "select TASK_ID_, GROUP_ID_, USER_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ in ("
                                + ofProcesses("select t.ID_ from ACT_RU_TASK t") + ") order by ID_",
                        id),
                rows("select * from workload order by user_id", id),
                rows("select * from pool order by id", id),
                rows("select * from assigned_count order by pool, user_id, dealt_on", id));
    }

    private void agreesWithItsTask(Lead lead) {
        List<Task> open = tasks.createTaskQuery()
                .processVariableValueEquals("leadId", lead.id())
                .list();
        List<Task> main = open.stream()
                .filter(task -> !task.getTaskDefinitionKey().equals("userTask_reassignLead"))
                .toList();
        assertThat(main).as("work and pick-up tasks of an open lead").hasSize(1);
        Task task = main.get(0);
        assertThat(task.getProcessInstanceId()).isEqualTo(lead.handlingInstance());
        assertThat(task.getAssignee()).as("the task's assignee").isEqualTo(lead.owner());
        assertThat(open.size() - 1).as("open requests to reassign").isEqualTo(lead.reassignAsked() ? 1 : 0);
        if (lead.owner() == null) {
            assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_pickUpLead");
            assertThat(tasks.getIdentityLinksForTask(task.getId()))
                    .as("candidates")
                    .extracting(IdentityLink::getGroupId)
                    .containsExactlyInAnyOrderElementsOf(offers.groupsFor(lead));
        }
    }

    private long running(String id) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals("leadId", id)
                .count();
    }

    private void loadIsTrue(String user) {
        assertThat(number("select coalesce(sum(open_leads), 0) from workload where user_id = :key", user))
                .as("workload of " + user)
                .isEqualTo(number("select count(*) from lead where owner = :key and closed = false", user));
    }

    private void countsAreTrue(String pool) {
        assertThat(number("select coalesce(sum(assigned), 0) from assigned_count where pool = :key", pool))
                .as("counts of " + pool)
                .isEqualTo(number("select count(*) from assignment where counted_in = :key", pool));
    }

    private long number(String sql, String key) {
        return jdbc.sql(sql).param("key", key).query(Long.class).single();
    }

    private String rows(String sql, String id) {
        List<Map<String, Object>> rows = jdbc.sql(sql).param("id", id).query().listOfRows();
        return String.join("\n", rows.stream().map(Map::toString).toList());
    }

    private static String ofProcesses(String select) {
        return select + " where t.PROC_INST_ID_ in (select v.PROC_INST_ID_ from ACT_RU_VARIABLE v"
                + " where v.NAME_ = 'leadId' and v.TEXT_ = :id)";
    }
}
