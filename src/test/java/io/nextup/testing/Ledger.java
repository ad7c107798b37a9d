package io.nextup.testing;

import io.nextup.assignment.Decision;
import io.nextup.assignment.DecisionJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads in the database whether what the application says of leads, turns and counts is so. */
@TestComponent
public class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The decisions of a pool in the order in which they were made.
     *
     * <p>That is the order of the assignments' numbers, because each is drawn while the pool is held; times can be equal.
     */
    public List<Decision> dealtBy(String pool) {
        return jdbc
                .sql("select decision from assignment where counted_in is not null and decision like :pool order by id")
                .param("pool", "%\"pool\":\"" + pool + "\"%")
                .query(String.class)
                .list()
                .stream()
                .map(DecisionJson::read)
                .filter(decision -> pool.equals(decision.pool()))
                .toList();
    }

    /** What was recorded each time nobody was found for a lead of the lead group. */
    public List<Decision> nobodyFound(String leadGroup) {
        return jdbc.sql("""
                        select a.decision
                          from assignment a
                          join lead l on l.id = a.lead
                         where l.lead_group = :leadGroup
                           and a.owner is null
                           and a.assigned_by is null
                        """).param("leadGroup", leadGroup).query(String.class).list().stream()
                .map(DecisionJson::read)
                .toList();
    }

    /** How many leads each has had from the pool, by the counts that limits are checked against. */
    public Map<String, Integer> counted(String pool) {
        return numbers("select user_id, sum(assigned) from assigned_count where pool = :key group by user_id", pool);
    }

    /** The same by the assignments. */
    public Map<String, Integer> assigned(String pool) {
        return numbers("select owner, count(*) from assignment where counted_in = :key group by owner", pool);
    }

    /** How many open leads of the lead group each owns. */
    public Map<String, Integer> open(String leadGroup) {
        return numbers("""
                        select owner, count(*)
                          from lead
                         where lead_group = :key
                           and owner is not null
                           and closed = false
                         group by owner
                        """, leadGroup);
    }

    /** Users whose kept number of open leads is not the number of leads they have open. */
    public List<String> wrongWorkloads() {
        Map<String, Integer> kept =
                numbers("select user_id, open_leads from workload where open_leads <> 0 and user_id <> :key", "nobody");
        Map<String, Integer> owned = numbers("""
                        select owner, count(*)
                          from lead
                         where owner <> :key
                           and closed = false
                         group by owner
                        """, "nobody");
        List<String> wrong = new ArrayList<>(kept.keySet());
        wrong.addAll(owned.keySet());
        return wrong.stream()
                .distinct()
                .filter(user -> !Objects.equals(kept.get(user), owned.get(user)))
                .toList();
    }

    /**
     * Open leads of the lead group that have not exactly one open task, or one whose assignee is not the owner. Beside it there may
     * be one for managers, where the owner asked for reassignment.
     */
    public List<String> wrongTasks(String leadGroup) {
        List<String> wrong = new ArrayList<>();
        jdbc.sql("""
                        select l.id, l.owner, count(t.id_) as tasks, max(t.assignee_) as assignee
                          from lead l
                          left join act_ru_task t
                            on t.proc_inst_id_ = l.handling_instance
                           and t.task_def_key_ <> 'userTask_reassignLead'
                         where l.lead_group = :leadGroup
                           and l.closed = false
                         group by l.id, l.owner
                        """).param("leadGroup", leadGroup).query(row -> {
            if (row.getInt("tasks") != 1 || !Objects.equals(row.getString("owner"), row.getString("assignee"))) {
                wrong.add(row.getString("id"));
            }
        });
        return wrong;
    }

    /** Tasks in a process whose lead there is not. */
    public List<String> tasksOfNoLead() {
        return jdbc.sql("""
                        select t.id_
                          from act_ru_task t
                          left join lead l on l.handling_instance = t.proc_inst_id_
                         where t.proc_inst_id_ is not null
                           and l.id is null
                        """).query(String.class).list();
    }

    /** The owner of each open lead of the lead group that has one. */
    public Map<String, String> owners(String leadGroup) {
        Map<String, String> owners = new HashMap<>();
        jdbc.sql("select id, owner from lead where lead_group = :leadGroup and owner is not null and closed = false")
                .param("leadGroup", leadGroup)
                .query(row -> {
                    owners.put(row.getString("id"), row.getString("owner"));
                });
        return owners;
    }

    /** How many leads there are in the lead group. */
    public int leads(String leadGroup) {
        return jdbc.sql("select count(*) from lead where lead_group = :leadGroup")
                .param("leadGroup", leadGroup)
                .query(Integer.class)
                .single();
    }

    /** The set of duplicates that each of these leads is in, each set once; null for a lead that is in none. */
    public List<String> linksOf(List<String> leads) {
        return jdbc.sql("select distinct link from lead where id in (:leads)")
                .param("leads", leads)
                .query(String.class)
                .list();
    }

    private Map<String, Integer> numbers(String sql, String key) {
        Map<String, Integer> numbers = new TreeMap<>();
        jdbc.sql(sql).param("key", key).query(row -> {
            numbers.put(row.getString(1), row.getInt(2));
        });
        return numbers;
    }
}
