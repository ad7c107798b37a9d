package io.nextup.hostile;

import io.nextup.testing.Http;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sales team of which hostile requests speak, so that they get as far as requests can, and who sends them. */
final class World {

    static final List<String> REPS = List.of("fz-tom", "fz-sue", "fz-lewis", "fz-denise");
    static final List<String> GROUPS = List.of("fz-team", "fz-pickers", "fz-limited");
    static final List<String> LEAD_GROUPS = List.of("fz-mortgages", "fz-solar");
    private static final List<String> STREAMS = List.of("lead", "service-case");
    private static final int MOST_IDS = 300;

    /** Of leads, imports and whatever else was made, by the collection they are in. */
    private final Map<String, List<String>> made = new ConcurrentHashMap<>();

    private final Http http;
    private final Sales sales;

    World(Http http, People people, Sales sales) {
        this.http = http;
        this.sales = sales;
        people.user("fz-manager", "managers");
        people.user("fz-integrator", "integrators");
        people.user("fz-analyst", "analysts");
        people.user("fz-lost");
        LEAD_GROUPS.forEach(sales::leadGroup);
        sales.userGroup("fz-team", "SEQUENTIAL", "fz-tom", "fz-sue");
        sales.userGroup("fz-pickers", "PICK_UP", "fz-lewis", "fz-denise");
        sales.userGroup(
                "fz-limited",
                "\"method\": \"WEIGHTED\", \"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"fz-team\"",
                List.of("{\"user\": \"fz-tom\", \"dailyLimit\": 5}", "{\"user\": \"fz-denise\", \"weight\": 3}"));
        sales.ok(http.admin().put("/api/user-groups/fz-pickers/pick-up", "{\"fz-mortgages\": [\"new\"]}"));
        sales.ok(http.admin().put("/api/forms/fz-form", named("""
                        {"title": "Ask", "leadGroup": "mortgages", "allowedSites": ["https://www.example.com"],
                         "fields": [{"name": "name", "label": "Name", "required": true},
                                    {"name": "email", "label": "E-mail"}, {"name": "phone", "label": "Phone"},
                                    {"name": "budget", "label": "Budget", "type": "number"}]}""")));
        for (int i = 0; i < 20; i++) {
            born("/api/leads", sales.lead(LEAD_GROUPS.get(i % 2)).get("id").textValue());
        }
    }

    /** The open tasks of these leads become known. */
    void lookAtTasks() {
        sales.get("/engine-rest/task?maxResults=100")
                .forEach(task -> born("/engine-rest/task", task.get("id").textValue()));
    }

    /** What is asked for by the address an answer gave. */
    void born(String location) {
        int slash = location.lastIndexOf('/');
        born(location.substring(0, slash), location.substring(slash + 1));
    }

    private void born(String collection, String id) {
        List<String> ids = made.computeIfAbsent(collection, it -> new CopyOnWriteArrayList<>());
        if (ids.size() < MOST_IDS) {
            ids.add(id);
        }
    }

    /** An example of the contract with the names of this team instead. */
    static String named(String example) {
        return example.replace("\"tom\"", "\"fz-tom\"")
                .replace("\"stephanie\"", "\"fz-sue\"")
                .replace("\"tele-sales\"", "\"fz-team\"")
                .replace("\"mortgages\"", "\"fz-mortgages\"");
    }

    /** An id that may well be there in the place of the path's parameter. */
    String id(String path, Random random) {
        String collection = path.substring(0, path.indexOf("/{"));
        return switch (collection) {
            case "/api/users" -> Hostile.any(random, REPS);
            case "/api/user-groups" -> Hostile.any(random, GROUPS);
            case "/api/lead-groups" -> Hostile.any(random, LEAD_GROUPS);
            case "/api/distribution" -> Hostile.any(random, STREAMS);
            case "/api/forms", "/forms" -> "fz-form";
            default -> {
                List<String> ids = made.getOrDefault(collection, made.get("/api/leads"));
                yield ids.get(random.nextInt(ids.size()));
            }
        };
    }

    /** Any name or id of this team. */
    String any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Hostile.any(random, REPS);
            case 1 -> Hostile.any(random, GROUPS);
            case 2 -> Hostile.any(random, LEAD_GROUPS);
            case 3 -> Hostile.any(random, List.of("new", "call-back", "sold", "lead", "service-case"));
            default -> id("/api/leads/{id}", random);
        };
    }

    /** Takes the team out of every setting again, so that nothing is dealt to it any more. */
    void leave() {
        made.getOrDefault("/api/forms", List.of()).forEach(id -> http.admin().delete("/api/forms/" + id));
        http.admin().delete("/api/forms/fz-form");
        sales.get("/api/user-groups").findValuesAsText("id").stream()
                .filter(id -> GROUPS.contains(id)
                        || made.getOrDefault("/api/user-groups", List.of()).contains(id))
                .forEach(id -> sales.ok(
                        http.admin().put("/api/user-groups/" + id, "{\"members\": [], \"method\": \"PICK_UP\"}")));
    }
}
