package io.nextup.process;

import io.nextup.security.Roles;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What those who are no administrators may call in the engine's REST interface: what changes something only if it is listed here,
 * what only looks unless it is. Beyond that the engine's authorizations say whose things they see.
 *
 * <p>A call is the method and the address without the engine's name, as the engine's resources write it: {@code POST task/{id}/claim}.
 */
final class OpenDoors {

    private static final Set<String> EVERYBODY = Set.of();
    private static final Set<String> MANAGERS = Set.of(Roles.MANAGER);
    private static final Set<String> ANALYSTS = Set.of(Roles.ANALYST);
    private static final Set<String> MANAGERS_AND_ANALYSTS = Set.of(Roles.MANAGER, Roles.ANALYST);
    private static final Set<String> NOBODY = Set.of(Roles.ADMINISTRATOR);

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    /** Listed calls with the groups to whom they are open; none of them is everybody who is logged in. */
    private static final Map<String, Set<String>> LISTED = new HashMap<>();

    static {
        work();
        postedQueries();
        definitions();
        webapps();
        kept();
    }

    private OpenDoors() {}

    /** The groups to whom the call is open; an empty set is everybody. */
    static Set<String> openTo(String method, String address) {
        boolean looks = LOOKING.contains(method);
        return LISTED.getOrDefault((looks ? "GET" : method) + " " + address, looks ? EVERYBODY : NOBODY);
    }

    private static void work() {
        Stream.of("claim", "unclaim", "assignee", "complete", "submit-form")
                .forEach(action -> open(EVERYBODY, "POST task/{id}/" + action));
        // A manager who delegates is told that a lead has one owner only.
        open(MANAGERS, "PUT task/{id}", "POST task/{id}/delegate");
        open(MANAGERS, "POST filter/create", "PUT filter/{id}", "DELETE filter/{id}");
        // One's own: the engine lets nobody but administrators change another user.
        open(EVERYBODY, "PUT user/{id}/profile", "PUT user/{id}/credentials", "POST identity/password-policy");
    }

    /** Queries that are posted because they are long; they change nothing. */
    private static void postedQueries() {
        Stream.of("list", "count", "singleResult").forEach(answer -> open(EVERYBODY, "POST filter/{id}/" + answer));
        Stream.of(
                        "case-execution",
                        "case-instance",
                        "execution",
                        "external-task",
                        "group",
                        "job",
                        "job-definition",
                        "process-instance",
                        "task",
                        "variable-instance",
                        "history/activity-instance",
                        "history/case-instance",
                        "history/external-task-log",
                        "history/job-log",
                        "history/process-instance",
                        "history/task",
                        "history/variable-instance")
                .forEach(things -> open(EVERYBODY, "POST " + things, "POST " + things + "/count"));
        open(EVERYBODY, "POST history/detail");
    }

    private static void definitions() {
        Stream.of("process-definition/{id}", "process-definition/key/{key}")
                .forEach(process -> open(EVERYBODY, "POST " + process + "/start", "POST " + process + "/submit-form"));
        open(ANALYSTS, "POST deployment/create", "POST deployment/{id}/redeploy");
    }

    /** What only the webapps have: their log-in, and the queries of Cockpit's start page. */
    private static void webapps() {
        open(
                EVERYBODY,
                "POST auth/user/{processEngineName}/login/{appName}",
                "POST auth/user/{processEngineName}/logout");
        Stream.of(
                        "GET process-definition/statistics",
                        "GET process-definition/statistics-count",
                        "GET process-definition/{id}/called-process-definitions",
                        "POST process-definition/{id}/called-process-definitions",
                        "GET process-instance",
                        "POST process-instance",
                        "GET process-instance/count",
                        "POST process-instance/count",
                        "GET process-instance/{id}/called-process-instances",
                        "POST process-instance/{id}/called-process-instances",
                        "GET incident",
                        "POST incident",
                        "GET incident/count",
                        "POST incident/count")
                .forEach(call -> open(MANAGERS_AND_ANALYSTS, call.replaceFirst(" ", " plugin/base/{engine}/")));
    }

    /** What the engine would show to everybody, whatever they may see. */
    private static void kept() {
        Stream.of(
                        "activity-instance/completed",
                        "activity-instance/running",
                        "decision-instance",
                        "identity-link-log",
                        "incident/completed",
                        "incident/open",
                        "process-instance/completed",
                        "process-instance/running",
                        "task-instance/completed",
                        "task-instance/running",
                        "user-operation",
                        "variable-update")
                .forEach(things -> open(NOBODY, "GET optimize/" + things));
        open(
                NOBODY,
                "GET metrics",
                "GET metrics/{name}/sum",
                "GET plugin/adminPlugins/{engine}/metrics/aggregated",
                "GET schema/log",
                "GET telemetry/configuration",
                "GET telemetry/data",
                "GET history/cleanup/configuration",
                "GET history/cleanup/job",
                "GET history/cleanup/jobs");
        open(
                MANAGERS_AND_ANALYSTS,
                "GET process-definition/statistics",
                "GET process-definition/{id}/statistics",
                "GET process-definition/key/{key}/statistics",
                "GET process-definition/key/{key}/tenant-id/{tenantId}/statistics");
        open(MANAGERS, "GET task/report/candidate-group-count");
    }

    private static void open(Set<String> groups, String... calls) {
        Stream.of(calls).forEach(call -> LISTED.put(call, groups));
    }

    /** Everything that is listed, with the groups to whom it is open. */
    static Map<String, Set<String>> listed() {
        return Map.copyOf(LISTED);
    }

    /** Who they are, as a refusal names them. */
    static String words(Set<String> groups) {
        Set<String> words = new TreeSet<>(Set.of("administrators"));
        groups.stream().filter(group -> !group.equals(Roles.ADMINISTRATOR)).forEach(words::add);
        return String.join(" and ", words);
    }
}
