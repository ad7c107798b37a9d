package io.nextup.doors;

import io.nextup.testing.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;

/** Calls endpoints of engine REST about a lead, with what makes each call take effect if it is granted. */
final class EngineCalls {

    private static final String BOUNDARY = "doors-boundary";

    /** By the end of an address what is to be sent there; elsewhere it is an empty object. */
    private static final Map<String, String> BODIES = new TreeMap<>(Map.ofEntries(
            Map.entry("/claim", "{\"userId\": \"%caller\"}"),
            Map.entry("/assignee", "{\"userId\": \"%caller\"}"),
            Map.entry("/delegate", "{\"userId\": \"%caller\"}"),
            Map.entry(
                    "/complete",
                    "{\"variables\": {\"status\": {\"value\": \"sold\"}}, \"withVariablesInReturn\": true}"),
            Map.entry(
                    "/submit-form",
                    "{\"variables\": {\"status\": {\"value\": \"sold\"}}, \"withVariablesInReturn\": true}"),
            Map.entry(
                    "/start", "{\"variables\": {\"leadId\": {\"value\": \"%lead\"}}, \"withVariablesInReturn\": true}"),
            Map.entry("/bpmnError", "{\"errorCode\": \"doors\", \"errorMessage\": \"doors\"}"),
            Map.entry("/bpmnEscalation", "{\"escalationCode\": \"REASSIGNMENT_ASKED_FOR\"}"),
            Map.entry("ariables", "{\"modifications\": {\"leadId\": {\"value\": \"x\"}}, \"deletions\": [\"leadId\"]}"),
            Map.entry("/{varId}", "{\"value\": \"x\", \"type\": \"String\"}"),
            Map.entry("/comment", "{\"id\": \"x\", \"message\": \"doors\"}"),
            Map.entry("/comment/create", "{\"message\": \"doors\"}"),
            Map.entry("/identity-links", "{\"userId\": \"%caller\", \"type\": \"candidate\"}"),
            Map.entry("/identity-links/delete", "{\"groupId\": \"doors-others\", \"type\": \"candidate\"}"),
            Map.entry("/task/create", "{\"id\": \"doors-task\", \"name\": \"doors\", \"assignee\": \"%caller\"}"),
            Map.entry("/task/{id}", "{\"name\": \"doors\", \"assignee\": \"%caller\", \"priority\": 7}"),
            Map.entry("/message", "{\"messageName\": \"doors\", \"all\": true}"),
            Map.entry("/signal", "{\"name\": \"doors\"}"),
            Map.entry("/suspended", "{\"suspended\": true, \"processDefinitionKey\": \"handling\"}"),
            Map.entry(
                    "/authorization/create",
                    "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"%caller\", \"resourceType\": 7, \"resourceId\": \"*\"}"),
            Map.entry("/filter/create", "{\"resourceType\": \"Task\", \"name\": \"doors\", \"query\": {}}"),
            Map.entry("/group/create", "{\"id\": \"doorsNew\", \"name\": \"doors\"}"),
            Map.entry("/tenant/create", "{\"id\": \"doorsNew\", \"name\": \"doors\"}"),
            Map.entry(
                    "/user/create",
                    "{\"profile\": {\"id\": \"doorsNew\"}, \"credentials\": {\"password\": \"doors-Secret-1\"}}"),
            Map.entry("/profile", "{\"id\": \"%owner\", \"firstName\": \"doors\", \"email\": \"doors@example.com\"}"),
            Map.entry(
                    "/credentials",
                    "{\"password\": \"doors-Secret-1\", \"authenticatedUserPassword\": \"user-Secret-1\"}"),
            Map.entry("/password-policy", "{\"password\": \"x\"}"),
            Map.entry("/verify", "{\"username\": \"%owner\", \"password\": \"user-Secret-1\"}"),
            Map.entry("/process-instance/delete", "{\"processInstanceIds\": [\"%process\"]}"),
            Map.entry(
                    "/modification",
                    "{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"userTask_workLead\"}]}"),
            Map.entry("/retries", "{\"retries\": 7}"),
            Map.entry("/fetchAndLock", "{\"workerId\": \"doors\", \"maxTasks\": 1, \"topics\": []}"),
            Map.entry("/evaluate", "{\"variables\": {\"postcode\": {\"value\": \"x\"}}}")));

    /** What a call must ask for to be answered at all. */
    private static final Map<String, String> QUERIES = Map.of(
            "/authorization/check",
                    "permissionName=READ&resourceName=TASK&resourceType=7&resourceId=%task&userId=%owner",
            "/identity/groups", "userId=%owner",
            "/history/task/report", "reportType=count",
            "/history/process-instance/report", "reportType=duration&periodUnit=month");

    private final FilterService filters;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final Map<String, String> definitions = new TreeMap<>();

    EngineCalls(FilterService filters, RepositoryService repository, AuthorizationService authorizations) {
        this.filters = filters;
        this.repository = repository;
        this.authorizations = authorizations;
    }

    /** Calls as the caller, about the subject. */
    HttpResponse<String> call(Http.Caller caller, String user, Endpoint endpoint, String root, Cast.Subject subject) {
        String address = address(root, endpoint, subject);
        if (endpoint.looks()) {
            return caller.get(address);
        }
        if (endpoint.form()) {
            return caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .send(endpoint.method(), address, BodyPublishers.ofString(form()));
        }
        return caller.with("Content-Type", "application/json")
                .send(endpoint.method(), address, BodyPublishers.ofString(body(endpoint, user, subject)));
    }

    /** What whoever calls knows already. */
    String sent(String root, Endpoint endpoint, String user, Cast.Subject subject) {
        return address(root, endpoint, subject) + (endpoint.looks() ? "" : body(endpoint, user, subject));
    }

    String address(String root, Endpoint endpoint, Cast.Subject subject) {
        String query = QUERIES.getOrDefault(endpoint.path(), "maxResults=100");
        return root + filled(endpoint.path(), subject) + "?" + words(query, "", subject);
    }

    String body(Endpoint endpoint, String user, Cast.Subject subject) {
        return BODIES.entrySet().stream()
                .filter(body -> endpoint.path().endsWith(body.getKey()) && !isQuery(endpoint))
                .map(body -> words(body.getValue(), user, subject))
                .reduce((shorter, longer) -> longer)
                .orElse("{}");
    }

    /** {@code POST variable-instance} and the like end as something else does. */
    private static boolean isQuery(Endpoint endpoint) {
        return List.of("/task", "/process-instance").contains(endpoint.path());
    }

    private static String words(String text, String user, Cast.Subject subject) {
        return text.replace("%caller", user)
                .replace("%owner", subject.owner())
                .replace("%lead", subject.lead())
                .replace("%task", subject.ids().get("task"))
                .replace("%process", subject.ids().get("process-instance"));
    }

    private static String form() {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"doors.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\ndoors\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"valueType\"\r\n"
                + "Content-Type: text/plain\r\n\r\nBytes\r\n--" + BOUNDARY + "--\r\n";
    }

    private String filled(String path, Cast.Subject subject) {
        String resource = path.substring(1).replaceAll("/.*", "");
        String id =
                switch (resource) {
                    case "task", "process-instance", "execution", "variable-instance", "job" ->
                        subject.ids().get(resource);
                    case "history" ->
                        subject.ids()
                                .get(path.startsWith("/history/process-instance") ? "history" : "process-instance");
                    case "user" -> subject.owner();
                    case "group" -> path.contains("/members/") ? "managers" : Cast.OTHERS;
                    default -> definition(resource);
                };
        return path.replace("{id}", id)
                .replace("{userId}", Cast.RITA)
                .replace("{groupId}", Cast.TEAM)
                .replace("{key}", path.startsWith("/decision") ? "lead-routing" : "handling")
                .replace("{varId}", "leadId")
                .replace("{name}", "activity-instance-start")
                .replaceAll("\\{[^}]*}", "none");
    }

    private String definition(String resource) {
        return definitions.computeIfAbsent(resource, kind -> switch (kind) {
            case "filter" ->
                filters.createFilterQuery()
                        .filterName("All leads")
                        .singleResult()
                        .getId();
            case "process-definition" ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("handling")
                        .latestVersion()
                        .singleResult()
                        .getId();
            case "decision-definition" ->
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("lead-routing")
                        .latestVersion()
                        .singleResult()
                        .getId();
            case "deployment" ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("handling")
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId();
            case "authorization" ->
                authorizations.createAuthorizationQuery().listPage(0, 1).get(0).getId();
            default -> "none";
        });
    }
}
