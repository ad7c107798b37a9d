package io.nextup.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Years of leads, written straight into the tables as copies of leads that came in by the door: what the application itself wrote
 * for those, and all their rows in the engine. Takes everything away again.
 */
public final class Growth {

    /** In every id of a copy, and in no other. */
    private static final String MARK = "~";

    private static final List<String> ENGINE = List.of(
            "act_hi_procinst",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_event_subscr",
            "act_ru_job");

    private final JdbcClient jdbc;

    /** By a connection of its own, which is not given up on: writing a million rows takes longer than anything NextUp does. */
    public Growth(DataSourceProperties database) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.determineUrl(), database.determineUsername(), database.determinePassword()));
    }

    /** People and groups enough, who have had leads for a year. */
    public void people(int users, int groups) {
        jdbc.sql(
                        "insert into act_id_user (id_, rev_, first_, last_) select 'grown~' || n, 1, 'Rep', 'No. ' || n from generate_series(1, :users) n")
                .param("users", users)
                .update();
        jdbc.sql(
                        "insert into act_id_group (id_, rev_, name_) select 'grown~' || n, 1, 'Group ' || n from generate_series(1, :groups) n")
                .param("groups", groups)
                .update();
        jdbc.sql("""
                insert into user_group (id, name, method, online_only, when_nobody)
                select 'grown~' || n, 'Group ' || n, 'SEQUENTIAL', false, 'LEAVE' from generate_series(1, :groups) n""").param("groups", groups).update();
        for (String table : List.of(
                "member (user_group, user_id, place, daily_limit, monthly_limit, weight, credit) select 'grown~' || (1 + n % :groups), 'grown~' || n, n, 5, 0, 1, 0",
                "act_id_membership (user_id_, group_id_) select 'grown~' || n, 'grown~' || (1 + n % :groups)")) {
            jdbc.sql("insert into " + table + " from generate_series(1, :users) n")
                    .param("groups", groups)
                    .param("users", users)
                    .update();
        }
        jdbc.sql(
                        "insert into rep (user_id, since) select 'grown~' || n, current_timestamp from generate_series(1, :users) n")
                .param("users", users)
                .update();
        jdbc.sql("insert into workload (user_id, open_leads) select 'grown~' || n, 0 from generate_series(1, :users) n")
                .param("users", users)
                .update();
        jdbc.sql(
                        "insert into person (user_id, active, available, permissions) select 'grown~' || n, true, true, 'pickUpLeads' from generate_series(1, :users) n")
                .param("users", users)
                .update();
    }

    /** Three years of counts in the group. */
    void counts(String userGroup) {
        jdbc.sql("""
                        insert into assigned_count (pool, user_id, dealt_on, assigned)
                        select 'group:' || :userGroup, 'grown~' || u, current_date - n, 3
                          from generate_series(1, 20) u
                         cross join generate_series(31, 1095) n
                        """).param("userGroup", userGroup).update();
    }

    /** So many copies of a lead; those of a closed one have no rows in the engine but its history. */
    public void leads(String lead, int from, int to) {
        Map<String, Object> sample = jdbc.sql("select * from lead where id = :id")
                .param("id", lead)
                .query()
                .singleRow();
        Set<String> ids = new HashSet<>(Set.of(lead));
        List<String> instances = new ArrayList<>();
        for (String column : List.of("process_instance", "handling_instance")) {
            if (sample.get(column) != null) {
                ids.add((String) sample.get(column));
                instances.add((String) sample.get(column));
            }
        }
        ids.addAll(idsInEngine(instances));
        copy("lead", "id = :id", Map.of("id", lead), ids, from, to);
        copy("assignment", "lead = :id", Map.of("id", lead), ids, from, to);
        for (String table : ENGINE) {
            String rows = table.equals("act_hi_procinst")
                    ? "root_proc_inst_id_ in (:instances)"
                    : table.equals("act_ru_identitylink")
                            ? "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in (:instances))"
                            : table.equals("act_ru_job")
                                    ? "process_instance_id_ in (:instances)"
                                    : "proc_inst_id_ in (:instances)";
            copy(table, rows, Map.of("instances", allInstances(instances)), ids, from, to);
        }
    }

    private List<String> allInstances(List<String> roots) {
        return jdbc.sql(
                        "select distinct proc_inst_id_ from act_ru_execution where root_proc_inst_id_ in (:roots) union select id_ from act_hi_procinst where id_ in (:roots)")
                .param("roots", roots)
                .query(String.class)
                .list();
    }

    private Set<String> idsInEngine(List<String> roots) {
        List<String> instances = allInstances(roots);
        return new HashSet<>(
                jdbc.sql("""
                select id_ from act_ru_execution where proc_inst_id_ in (:instances)
                union select act_inst_id_ from act_ru_execution where proc_inst_id_ in (:instances) and act_inst_id_ is not null
                union select id_ from act_ru_task where proc_inst_id_ in (:instances)
                union select id_ from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ in (:instances))
                union select id_ from act_ru_variable where proc_inst_id_ in (:instances)
                union select id_ from act_ru_job where process_instance_id_ in (:instances)
                union select id_ from act_ru_event_subscr where proc_inst_id_ in (:instances)
                union select id_ from act_hi_procinst where id_ in (:instances)""").param("instances", instances).query(String.class).list());
    }

    private void copy(String table, String rows, Map<String, Object> which, Set<String> ids, int from, int to) {
        List<Map<String, Object>> columns = jdbc.sql(
                        "select column_name, data_type from information_schema.columns where table_name = :table and table_schema = current_schema() and is_identity = 'NO'")
                .param("table", table)
                .query()
                .listOfRows();
        String names = columns.stream()
                .map(column -> (String) column.get("column_name"))
                .collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> value((String) column.get("column_name"), (String) column.get("data_type")))
                .collect(Collectors.joining(",\n"));
        jdbc.sql("insert into " + table + " (" + names + ") select " + values + " from (select * from " + table
                        + " where " + rows + ") s cross join generate_series(:from, :to) n")
                .params(which)
                .param("ids", ids)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static String value(String column, String type) {
        return switch (column) {
            case "external_id",
                    "name",
                    "email",
                    "phone",
                    "company",
                    "email_key",
                    "phone_key",
                    "name_key",
                    "company_key",
                    "address_key" -> "s." + column + " || '~' || n";
            case "owner", "assignee_" ->
                "case when s." + column + " is null then null else 'grown~' || (1 + n % 1000) end";
            case "user_group" -> "case when s.user_group is null then null else 'grown~' || (1 + n % 200) end";
            case "offered_to", "group_id_" ->
                "case when s." + column + " is null or n % 20 = 0 then s." + column
                        + " else 'grown~' || (1 + n % 200) end";
            case "received_at", "at" -> "s." + column + " - n * interval '1 minute'";
            case "closed_at" -> "s.closed_at + n * interval '1 minute'";
            default ->
                type.equals("character varying")
                        ? "case when s." + column + " in (:ids) then left(md5(s." + column
                                + "), 27) || '~' || n else s." + column + " end"
                        : "s." + column;
        };
    }

    public void known() {
        jdbc.sql("vacuum analyze").update();
    }

    void takeAway() {
        List<String> reversed = new ArrayList<>(ENGINE);
        Collections.reverse(reversed);
        reversed.forEach(table -> delete(table, "id_"));
        delete("assignment", "lead");
        delete("lead", "id");
        for (String table : List.of("assigned_count", "workload", "person", "rep", "member")) {
            delete(table, "user_id");
        }
        delete("user_group", "id");
        delete("act_id_membership", "user_id_");
        delete("act_id_group", "id_");
        delete("act_id_user", "id_");
        known();
    }

    private void delete(String table, String id) {
        jdbc.sql("delete from " + table + " where " + id + " like '%" + MARK + "%'")
                .update();
    }
}
