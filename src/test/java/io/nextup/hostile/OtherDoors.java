package io.nextup.hostile;

import java.util.ArrayList;
import java.util.List;

/** What of engine REST people and programs use, and the pages that strangers fill in: no contract of ours lists them. */
final class OtherDoors {

    private static final List<String> PAGE = List.of("firstResult", "maxResults", "sortBy", "sortOrder");
    private static final String VARIABLES = """
            {"variables": {"status": {"value": "call-back", "type": "String"}, "note": {"value": "Ann", "type": "String"},
             "budget": {"value": 250000, "type": "Integer"}, "until": {"value": "2030-01-31T09:30:00.000+0000", "type": "Date"}},
             "withVariablesInReturn": true}""";
    private static final String START = """
            {"variables": {"leadGroup": {"value": "mortgages", "type": "String"}, "name": {"value": "Ann", "type": "String"},
             "budget": {"value": 250000, "type": "Long"}, "rate": {"value": 1.5, "type": "Double"}},
             "businessKey": "A-2", "withVariablesInReturn": true}""";
    private static final String USER = "{\"userId\": \"tom\"}";
    private static final String QUERY = """
            {"assignee": "tom", "nameLike": "%a%", "priority": 50, "createdAfter": "2020-01-31T09:30:00.000+0000",
             "processVariables": [{"name": "leadId", "operator": "eq", "value": "x"}],
             "orQueries": [{"name": "Work lead", "candidateGroups": ["tele-sales"]}],
             "sorting": [{"sortBy": "created", "sortOrder": "asc"}]}""";

    static final List<Operation> ENGINE_REST = List.of(
            get("/task", "assignee", "candidateGroup", "nameLike", "priority", "dueAfter", "processVariables"),
            get("/task/count", "owner", "taskVariables"),
            post("/task", QUERY),
            post("/task/count", QUERY),
            get("/task/{id}"),
            get("/task/{id}/variables", "deserializeValues"),
            get("/task/{id}/form-variables", "variableNames"),
            post("/task/{id}/claim", USER),
            post("/task/{id}/assignee", USER),
            post("/task/{id}/delegate", USER),
            post("/task/{id}/unclaim", "{}"),
            post("/task/{id}/complete", VARIABLES),
            post("/task/{id}/submit-form", VARIABLES),
            post("/task/{id}/resolve", VARIABLES),
            post("/task/{id}/bpmnError", "{\"errorCode\": \"x\", \"errorMessage\": \"y\"}"),
            post("/task/{id}/comment/create", "{\"message\": \"x\"}"),
            post("/process-definition/key/lead-intake/start", START),
            post("/process-definition/key/service-case-intake/start", START),
            post("/process-definition/key/lead-intake/submit-form", START),
            get("/process-definition", "key", "version", "latestVersion", "nameLike"),
            get("/process-instance", "businessKey", "variables", "active"),
            post(
                    "/process-instance",
                    "{\"businessKey\": \"x\", \"variables\": [{\"name\": \"a\", \"operator\": \"gt\", \"value\": 1}]}"),
            post("/decision-definition/key/lead-routing/evaluate", VARIABLES),
            get("/history/task", "taskAssignee", "startedAfter"),
            post(
                    "/history/process-instance",
                    "{\"startedBefore\": \"2030-01-31T09:30:00.000+0000\", \"finished\": true}"),
            post("/filter/create", """
                    {"resourceType": "Task", "name": "fz", "owner": "tom", "query": {"assignee": "x"},
                     "properties": {"color": "#fff", "priority": 1}}"""),
            get("/filter", "resourceType", "owner", "itemCount"),
            get("/user", "id", "firstNameLike", "memberOfGroup"),
            get("/group", "id", "type", "member"),
            get("/identity/groups", "userId"),
            post("/identity/verify", "{\"username\": \"tom\", \"password\": \"x\"}"),
            post("/message", "{\"messageName\": \"x\", \"businessKey\": \"y\", \"processVariables\": {}}"),
            post("/condition", "{\"variables\": {}}"),
            new Operation("POST", "/engine-rest/deployment/create", List.of(), List.of(), true));

    static final List<Operation> FORMS = List.of(
            new Operation(
                    "GET", "/forms/{id}", List.of("utm_source", "referrer", "lang", "embedded"), List.of(), false),
            new Operation("GET", "/forms/{id}/thanks", List.of("lang", "embedded"), List.of(), false),
            new Operation("POST", "/forms/{id}", List.of("embedded"), List.of(), false));

    private OtherDoors() {}

    private static Operation get(String path, String... query) {
        List<String> names = new ArrayList<>(PAGE);
        names.addAll(List.of(query));
        return new Operation("GET", "/engine-rest" + path, names, List.of(), false);
    }

    private static Operation post(String path, String body) {
        return new Operation("POST", "/engine-rest" + path, List.of(), List.of(body), false);
    }
}
