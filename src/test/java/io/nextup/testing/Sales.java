package io.nextup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** Sets up a sales team over REST as an administrator, and sends it leads. Tests use ids of their own, as they share a database. */
@TestComponent
public class Sales {

    private final ObjectMapper json = new ObjectMapper();
    private final Http http;
    private final People people;

    Sales(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    /** A lead group with the statuses new, call-back (open) and sold (closing). */
    public void leadGroup(String id) {
        ok(http.admin().put("/api/lead-groups/" + id, """
                        {"name": "%s", "statuses": [{"id": "new", "name": "New", "stage": "NEW"},
                         {"id": "call-back", "name": "Call back", "stage": "CONTACTED"},
                         {"id": "sold", "name": "Sold", "stage": "CONVERTED"}]}""".formatted(id)));
    }

    /** A user group with these members, made if need be, in this order and without limits. */
    public void userGroup(String id, String method, String... members) {
        userGroup(
                id,
                "\"method\": \"" + method + "\"",
                Arrays.stream(members)
                        .map(user -> "{\"user\": \"" + user + "\"}")
                        .toList());
    }

    /** A user group with these settings (JSON fields) and members (JSON objects), whose users are made if need be. */
    public void userGroup(String id, String settings, List<String> members) {
        members.forEach(member -> people.user(read(member).get("user").textValue()));
        ok(http.admin()
                .put(
                        "/api/user-groups/" + id,
                        "{" + settings + ", \"members\": [" + members.stream().collect(Collectors.joining(", "))
                                + "]}"));
    }

    /** How leads are distributed, as a JSON object. */
    public void distribution(String setting) {
        distribution("lead", setting);
    }

    /** How the items of a stream are distributed, as a JSON object. */
    public void distribution(String stream, String setting) {
        ok(http.admin().put("/api/distribution/" + stream, setting));
    }

    /** How duplicates are found in every lead group without a setting of its own, as a JSON object. */
    public void duplicates(String setting) {
        ok(http.admin().put("/api/duplicates", setting));
    }

    /** The whole stream goes to one user group. */
    public void everythingTo(String userGroup) {
        distribution("{\"method\": \"USER_GROUP\", \"userGroup\": \"" + userGroup + "\"}");
    }

    /** A new lead of the lead group, as the answer to its post has it. */
    public JsonNode lead(String leadGroup) {
        return post("{\"leadGroup\": \"" + leadGroup + "\", \"name\": \"Ann " + UUID.randomUUID() + "\"}");
    }

    /** What became of a post that is accepted. */
    public JsonNode post(String lead) {
        return ok(http.admin().post("/api/leads", lead));
    }

    /** The answer to a GET that is granted. */
    public JsonNode get(String path) {
        return ok(http.admin().get(path));
    }

    /** The lead's story of owners, oldest first. */
    public JsonNode assignments(JsonNode lead) {
        return get("/api/leads/" + lead.get("id").textValue() + "/assignments");
    }

    /** The body of an answer that is no refusal. */
    public JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return read(answer.body());
    }

    public JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }
}
