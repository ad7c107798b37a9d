package io.nextup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.test.context.TestComponent;

/**
 * A sales team whose members do things to leads through either door, {@code /api} or engine REST.
 *
 * <p>After each thing done the {@link Books} must balance; one that is refused must say so in a plain sentence and leave
 * everything as it was.
 */
@TestComponent
public class Desk {

    public static final String MANAGER = "desk-mara";
    public static final String TOM = "desk-tom";
    public static final String SUE = "desk-sue";
    public static final String PIA = "desk-pia";
    public static final String PAUL = "desk-paul";
    /** In a group to which nothing is offered. */
    public static final String OTTO = "desk-otto";

    /** Deals in turn; may pick up what is new. */
    public static final String TEAM = "desk-team";
    /** A pick-up group. */
    public static final String PICKERS = "desk-pickers";

    public static final String OUTSIDERS = "desk-outsiders";
    public static final String LEAD_GROUP = "desk";

    private final Http http;
    private final People people;
    private final Sales sales;
    private final Books books;
    private final TaskService tasks;
    private boolean open;

    Desk(Http http, People people, Sales sales, Books books, TaskService tasks) {
        this.http = http;
        this.people = people;
        this.sales = sales;
        this.books = books;
        this.tasks = tasks;
    }

    /** Sets the team up, the first time. */
    public void open() {
        if (open) {
            return;
        }
        people.user(MANAGER, "managers");
        sales.leadGroup(LEAD_GROUP);
        sales.userGroup(TEAM, "SEQUENTIAL", TOM, SUE);
        sales.userGroup(PICKERS, "PICK_UP", PIA, PAUL);
        sales.userGroup(OUTSIDERS, "SEQUENTIAL", OTTO);
        sales.ok(http.admin().put("/api/user-groups/" + TEAM + "/pick-up", "{\"desk\": [\"new\"]}"));
        open = true;
    }

    /** The id of a new lead of this owner. */
    public String leadOf(String owner) {
        return id(sales.post("{\"leadGroup\": \"desk\", \"name\": \"Ann\", \"owner\": \"" + owner + "\"}"));
    }

    /** The id of a new lead that nobody owns, offered to the team and the pickers. */
    public String freeLead() {
        sales.everythingTo(PICKERS);
        return id(sales.post("{\"leadGroup\": \"desk\", \"name\": \"Ann\"}"));
    }

    public JsonNode look(String lead) {
        return sales.get("/api/leads/" + lead);
    }

    /** The owner's id, or null. */
    public String ownerOf(String lead) {
        return look(lead).get("owner").textValue();
    }

    public Visitor as(String user) {
        return new Visitor(http.as(user));
    }

    public Visitor admin() {
        return new Visitor(http.admin());
    }

    /** The lead's open "Work lead" or "Pick up lead" task. */
    public String task(String lead) {
        return task(lead, "userTask_workLead", "userTask_pickUpLead");
    }

    private String task(String lead, String... keys) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("leadId", lead)
                .taskDefinitionKeyIn(keys)
                .singleResult()
                .getId();
    }

    private HttpResponse<String> watched(String lead, Supplier<HttpResponse<String>> action) {
        String before = books.page(lead);
        HttpResponse<String> answer = action.get();
        if (answer.statusCode() >= 400) {
            isPlain(answer);
            assertThat(books.page(lead)).as("after a refusal").isEqualTo(before);
        }
        books.balance(lead);
        return answer;
    }

    /** Fails unless the answer is a refusal of this status in plain words, among them these. */
    public void refused(HttpResponse<String> answer, int status, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(why);
        isPlain(answer);
    }

    /** Fails unless the engine has done what was asked, which it says without a word. */
    public void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** How the lead came to each of its owners and lost them, oldest first; none where nobody was found. */
    public List<String> story(String lead) {
        return sales.get("/api/leads/" + lead + "/assignments").findValues("assignedBy").stream()
                .map(how -> how.isNull() ? "none" : how.textValue())
                .toList();
    }

    /** Fails unless the answer is a refusal in plain words. */
    public void isPlain(HttpResponse<String> refusal) {
        JsonNode body = sales.read(refusal.body());
        String words = body.path("detail").asText(body.path("message").asText());
        assertThat(refusal.statusCode()).as(refusal.body()).isBetween(400, 499);
        assertThat(words)
                .as("the reason")
                .contains(" ")
                .doesNotContain("ENGINE-", "Exception", "java.", "org.", "nextup");
    }

    private static String id(JsonNode lead) {
        return lead.get("id").textValue();
    }

    private static String named(String name, String value) {
        return "{\"" + name + "\": \"" + value + "\"}";
    }

    /** A typed variable of engine REST. */
    public static String text(String name, String value) {
        return "\"" + name + "\": {\"value\": \"" + value + "\", \"type\": \"String\"}";
    }

    /** Somebody at the desk; every thing they do is checked as the class says. */
    public final class Visitor {

        private final Http.Caller caller;

        private Visitor(Http.Caller caller) {
            this.caller = caller;
        }

        public HttpResponse<String> pickUp(String lead) {
            return api(lead, "pick-up", "{}");
        }

        public HttpResponse<String> release(String lead) {
            return api(lead, "release", "{}");
        }

        public HttpResponse<String> reassignTo(String lead, String user) {
            return api(lead, "reassign", named("user", user));
        }

        public HttpResponse<String> reassignToGroup(String lead, String group) {
            return api(lead, "reassign", named("userGroup", group));
        }

        public HttpResponse<String> requestReassign(String lead) {
            return api(lead, "request-reassign", named("note", "too far away"));
        }

        public HttpResponse<String> status(String lead, String status) {
            return api(lead, "status", named("status", status));
        }

        public HttpResponse<String> erase(String lead) {
            return watched(lead, () -> caller.delete("/api/leads/" + lead));
        }

        public HttpResponse<String> api(String lead, String action, String body) {
            return watched(lead, () -> caller.post("/api/leads/" + lead + "/" + action, body));
        }

        public HttpResponse<String> claim(String lead, String user) {
            return task(lead, "claim", named("userId", user));
        }

        public HttpResponse<String> unclaim(String lead) {
            return task(lead, "unclaim", "{}");
        }

        public HttpResponse<String> assign(String lead, String user) {
            return task(lead, "assignee", named("userId", user));
        }

        /** Completes "Work lead" or "Pick up lead" with these variables, as JSON fields. */
        public HttpResponse<String> complete(String lead, String variables) {
            return task(lead, "complete", "{\"variables\": {" + variables + "}}");
        }

        /** Completes "Reassign lead" with these variables, as JSON fields. */
        public HttpResponse<String> completeReassign(String lead, String variables) {
            String id = Desk.this.task(lead, "userTask_reassignLead");
            return watched(
                    lead,
                    () -> caller.post("/engine-rest/task/" + id + "/complete", "{\"variables\": {" + variables + "}}"));
        }

        /** Does something to the "Work lead" or "Pick up lead" task. */
        public HttpResponse<String> task(String lead, String action, String body) {
            String id = Desk.this.task(lead);
            return watched(lead, () -> caller.post("/engine-rest/task/" + id + "/" + action, body));
        }

        /** Writes the whole task. */
        public HttpResponse<String> put(String lead, String body) {
            String id = Desk.this.task(lead);
            return watched(lead, () -> caller.put("/engine-rest/task/" + id, body));
        }
    }
}
