package io.nextup.doors;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rita's lead, one that is offered to her, and Omar's, with all that the engine has of each; and those who would like to know about
 * Omar's.
 */
final class Cast {

    static final String RITA = "doors-rita";
    static final String OMAR = "doors-omar";
    /** A rep to whom nothing is offered and who owns nothing. */
    static final String OTTO = "doors-otto";
    /** Posted Rita's lead, and Ilse Omar's. */
    static final String IVAN = "doors-ivan";

    static final String ILSE = "doors-ilse";
    static final String ANNA = "doors-anna";
    static final String MARA = "doors-mara";

    static final String TEAM = "doors-team";
    static final String OTHERS = "doors-others";

    /** What of Omar's lead is personal, and stands nowhere else. */
    private static final List<String> SECRETS =
            List.of("Quaglia", "vixen-7733", "7946 0977", "79460977", "DOORS-EXT-77");

    /** Where every change of a row counts, and where only their number does. */
    private static final List<String> VERSIONED = List.of(
            "act_ru_task",
            "act_ru_variable",
            "act_ru_execution",
            "act_ru_job",
            "act_ru_jobdef",
            "act_ru_authorization",
            "act_ru_filter",
            "act_ru_batch",
            "act_re_decision_def",
            "act_ge_property",
            "act_id_group");

    private static final List<String> COUNTED = List.of(
            "act_ru_identitylink",
            "act_re_deployment",
            "act_ge_bytearray",
            "act_id_user",
            "act_id_membership",
            "act_id_tenant",
            "act_hi_procinst",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_op_log",
            "lead",
            "assignment");

    private final Http http;
    private final People people;
    private final Sales sales;
    private final JdbcTemplate jdbc;

    private Subject own;
    private Subject offered;
    private Subject others;

    Cast(Http http, People people, Sales sales, JdbcTemplate jdbc) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.jdbc = jdbc;
    }

    /**
     * A lead, and what the engine has of it.
     *
     * @param ids by the resource whose ids they are
     */
    record Subject(String lead, String owner, Map<String, String> ids) {}

    void enter() {
        people.user(IVAN, "integrators");
        people.user(ILSE, "integrators");
        people.user(ANNA, "analysts");
        people.user(MARA, "managers");
        sales.leadGroup("doors");
        sales.userGroup(TEAM, "PICK_UP", RITA);
        sales.userGroup(
                OTHERS,
                "\"method\": \"SEQUENTIAL\", \"acceptWithin\": \"PT8H\"",
                List.of("{\"user\": \"" + OMAR + "\"}"));
        sales.userGroup("doors-outsiders", "SEQUENTIAL", OTTO);
        sales.everythingTo(TEAM);
        own = subject(post(IVAN, "\"name\": \"Mine\", \"owner\": \"" + RITA + "\""), RITA);
        offered = subject(post(IVAN, "\"name\": \"Anybody's\""), RITA);
        sales.everythingTo(OTHERS);
        others = subject(
                post(
                        ILSE,
                        "\"name\": \"Quaglia Vixen\", \"email\": \"vixen-7733@example.com\", \"phone\": \"+44 20 7946 0977\","
                                + " \"externalId\": \"DOORS-EXT-77\""),
                OMAR);
    }

    Subject own() {
        return own;
    }

    Subject offered() {
        return offered;
    }

    Subject others() {
        return others;
    }

    /** What of Omar's lead is told by a text that did not know it: what is personal, and ids. */
    List<String> told(String text, String known) {
        return Stream.concat(SECRETS.stream(), others.ids().values().stream())
                .filter(secret -> text.contains(secret) && !known.contains(secret))
                .toList();
    }

    /** Omar's lead and its tasks, processes and variables as they stand, and how much there is of everything else. */
    String state() {
        String process = others.ids().get("process-instance");
        return Stream.concat(
                        Stream.of(
                                "select * from lead where id = '" + others.lead() + "'",
                                "select * from assignment where lead = '" + others.lead() + "'",
                                "select * from act_ru_task where proc_inst_id_ = '" + process + "'",
                                "select * from act_ru_variable where proc_inst_id_ = '" + process + "'",
                                "select * from act_ru_execution where proc_inst_id_ = '" + process + "'",
                                "select * from act_ru_job where process_instance_id_ = '" + process + "'",
                                "select * from act_ru_identitylink where task_id_ = '"
                                        + others.ids().get("task") + "'",
                                "select sum(suspension_state_) from act_re_procdef",
                                "select first_, last_, email_, pwd_ from act_id_user where id_ = '" + OMAR + "'"),
                        Stream.concat(
                                VERSIONED.stream().map(table -> "select count(*), sum(rev_) from " + table),
                                COUNTED.stream().map(table -> "select count(*) from " + table)))
                .map(query -> query + "\n" + jdbc.queryForList(query))
                .collect(Collectors.joining("\n"));
    }

    private JsonNode post(String integrator, String fields) {
        return sales.ok(http.as(integrator).post("/api/leads", "{\"leadGroup\": \"doors\", " + fields + "}"));
    }

    private Subject subject(JsonNode lead, String owner) {
        String id = lead.get("id").textValue();
        String process = one("select handling_instance" + " from lead where id = '" + id + "'");
        String task = one("select id_ from act_ru_task where proc_inst_id_ = '" + process + "'");
        return new Subject(
                id,
                owner,
                Map.of(
                        "lead", id,
                        "process-instance", process,
                        "history", lead.get("processInstanceId").textValue(),
                        "task", task,
                        "execution", one("select execution_id_ from act_ru_task where id_ = '" + task + "'"),
                        "variable-instance",
                                one("select id_ from act_ru_variable where name_ = 'leadId' and proc_inst_id_ = '"
                                        + process + "'"),
                        "job",
                                one("select coalesce(max(id_), 'none') from act_ru_job where process_instance_id_ = '"
                                        + process + "'")));
    }

    private String one(String query) {
        return jdbc.queryForObject(query, String.class);
    }
}
