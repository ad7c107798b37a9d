package io.nextup.crash;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people that leads are dealt to, and by which rules: a lead goes by its lead group. */
final class Team {

    static final String MANAGER = "mona";
    static final String INTEGRATOR = "ivy";

    /** Lead groups of leads: four go to the user group of their name, the others as the rule of their name says. */
    static final List<String> LEAD_GROUPS =
            List.of("strict", "weighted", "limited", "patient", "hasty", "named", "between", "members", "once");
    /** The lead group of service cases, which are free for all. */
    static final String FREE = "free";
    /** Where leads move by themselves: they wait for somebody, or are taken from who does not accept them. */
    static final List<String> RESTLESS = List.of("patient", "hasty");

    static final List<String> STRICT = List.of("s1", "s2", "s3", "s4");
    static final List<String> NAMED = List.of("n1", "n2", "n3");
    static final List<String> PATIENT = List.of("p1", "p2");
    private static final List<String> LIMITED = List.of("l1", "l2", "l3", "l4");

    private static final String STATUSES = """
            {"name": "%s", "statuses": [{"id": "new", "name": "New", "stage": "NEW"},
             {"id": "contacted", "name": "Contacted", "stage": "CONTACTED"},
             {"id": "sold", "name": "Sold", "stage": "CONVERTED"},
             {"id": "lost", "name": "Lost", "stage": "INVALIDATED"}], "duplicates": %s}""";

    private final Client client;
    private int daily;
    private int monthly;

    Team(Client client) {
        this.client = client;
    }

    static List<String> reps() {
        return Stream.of(STRICT, NAMED, PATIENT, LIMITED, List.of("w1", "w2", "w3", "h1", "h2"))
                .flatMap(List::stream)
                .toList();
    }

    /** Everybody and everything that stays as it is over all rounds. */
    void meet() {
        Stream.concat(reps().stream(), Stream.of(MANAGER, INTEGRATOR)).forEach(this::user);
        ok(client.ask(Node.ADMIN, "PUT", "/engine-rest/group/managers/members/" + MANAGER, null));
        ok(client.ask(Node.ADMIN, "PUT", "/engine-rest/group/integrators/members/" + INTEGRATOR, null));
        Stream.concat(LEAD_GROUPS.stream(), Stream.of(FREE)).forEach(this::leadGroup);
        group("strict", "\"timeZone\": \"Pacific/Auckland\"", members(STRICT, "\"weight\": 1"));
        group("named", "\"method\": \"PICK_UP\"", members(NAMED, "\"weight\": 1"));
        group("hasty", "\"acceptWithin\": \"PT3S\"", members(List.of("h1", "h2"), "\"weight\": 1"));
        group("weighted", "\"method\": \"WEIGHTED\"", """
                {"user": "w1", "weight": 3}, {"user": "w2", "weight": 2}, {"user": "w3", "weight": 1}""");
        limits();
        ok(client.ask(Node.ADMIN, "PUT", "/api/duplicates", """
                {"scope": "DAYS", "days": 1, "match": ["PHONE"], "matchMode": "ANY", "action": "LINK"}"""));
        rules();
        ok(client.ask(Node.ADMIN, "PUT", "/api/distribution/lead", "{\"method\": \"RULES\"}"));
        ok(client.ask(Node.ADMIN, "PUT", "/api/distribution/service-case", "{\"method\": \"FREE_FOR_ALL\"}"));
    }

    /** Leaves room for a few more leads than everybody has had; limits only ever rise, so each can be checked afterwards. */
    void raiseLimits(RandomGenerator random, int mostToday, int mostThisMonth) {
        daily = Math.max(daily, mostToday + random.nextInt(2, 12));
        monthly = Math.max(monthly, mostThisMonth + random.nextInt(2, 14));
        limits();
    }

    private void limits() {
        String limits = "\"dailyLimit\": %d, \"monthlyLimit\": %d".formatted(daily, monthly);
        group("limited", "\"timeZone\": \"America/St_Johns\"", members(LIMITED, limits));
        group(
                "patient",
                "\"timeZone\": \"Asia/Kathmandu\", \"whenNobody\": \"WAIT\", \"onlineOnly\": true",
                members(PATIENT, limits));
    }

    private void user(String id) {
        Answer answer = client.ask(Node.ADMIN, "POST", "/engine-rest/user/create", """
                {"profile": {"id": "%1$s", "firstName": "%1$s", "lastName": "Rep"}, "credentials": {"password": "%2$s"}}""".formatted(id, Client.PASSWORD));
        ok(answer);
    }

    private void leadGroup(String id) {
        String own = id.equals("once")
                ? "{\"scope\": \"ALL\", \"match\": [\"PHONE\"], \"matchMode\": \"ANY\", \"action\": \"REFUSE\"}"
                : "null";
        ok(client.ask(Node.ADMIN, "PUT", "/api/lead-groups/" + id, STATUSES.formatted(id, own)));
    }

    private void group(String id, String settings, String members) {
        ok(client.ask(
                Node.ADMIN,
                "PUT",
                "/api/user-groups/" + id,
                "{\"name\": \"%s\", %s, \"members\": [%s]}".formatted(id, settings, members)));
    }

    private static String members(List<String> users, String settings) {
        return users.stream()
                .map(user -> "{\"user\": \"%s\", %s}".formatted(user, settings))
                .collect(Collectors.joining(", "));
    }

    private void rules() {
        String boundary = "rules-of-the-team";
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                rules\r
                --%1$s\r
                Content-Disposition: form-data; name="lead-routing.dmn"; filename="lead-routing.dmn"\r
                Content-Type: application/octet-stream\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, Rules.DMN);
        ok(client.ask(
                Node.ADMIN,
                "POST",
                "/engine-rest/deployment/create",
                body,
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary)));
    }

    private static void ok(Answer answer) {
        if (!answer.ok()) {
            throw new IllegalStateException("The team could not be set up: " + answer);
        }
    }
}
