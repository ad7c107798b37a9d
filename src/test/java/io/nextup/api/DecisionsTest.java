package io.nextup.api;

import static io.nextup.testing.Problems.assertFaults;
import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a stream finds an owner, and how the assignment explains itself. */
@NextUpTest
class DecisionsTest {

    private static final String[] ENTRY = {"at", "owner", "assignedBy", "userGroup", "counted", "by", "decision"};
    private static final String[] DECISION = {
        "stream", "method", "rule", "pool", "poolMethod", "candidates", "chosen", "turnBefore", "turnAfter", "process"
    };
    private static final String[] CANDIDATE = {
        "user", "eligible", "reason", "today", "dailyLimit", "thisMonth", "monthlyLimit", "weight", "open"
    };

    private final Http http;
    private final People people;
    private final Sales sales;

    DecisionsTest(Http http, People people, Sales sales) {
        this.http = http;
        this.people = people;
        this.sales = sales;
    }

    @BeforeEach
    void setUp() {
        people.user("dec-manager", "managers");
        sales.leadGroup("decisions");
    }

    @Test
    void group_tells_everybodys_counts_before_and_the_turn() {
        sales.userGroup(
                "dec-first",
                "\"method\": \"SEQUENTIAL\"",
                List.of(
                        "{\"user\": \"dec-tom\", \"dailyLimit\": 5, \"monthlyLimit\": 60, \"weight\": 2}",
                        "{\"user\": \"dec-ann\"}"));
        sales.everythingTo("dec-first");
        JsonNode first = only(sales.lead("decisions"));
        JsonNode second = only(sales.lead("decisions"));
        JsonNode third = only(sales.lead("decisions"));

        assertThat(text(first, "owner")).isEqualTo("dec-tom");
        assertThat(text(first, "assignedBy")).isEqualTo("GROUP");
        assertThat(text(first, "userGroup")).isEqualTo("dec-first");
        assertThat(first.get("counted").booleanValue()).isTrue();
        JsonNode decision = first.get("decision");
        assertThat(decision.get("stream").textValue()).isEqualTo("lead");
        assertThat(decision.get("method").textValue()).isEqualTo("USER_GROUP");
        assertThat(decision.get("rule").isNull()).isTrue();
        assertThat(decision.get("pool").textValue()).isEqualTo("group:dec-first");
        assertThat(decision.get("poolMethod").textValue()).isEqualTo("SEQUENTIAL");
        assertThat(decision.get("chosen").textValue()).isEqualTo("dec-tom");
        assertThat(decision.get("turnBefore").isNull()).isTrue();
        assertThat(decision.get("turnAfter").textValue()).isEqualTo("dec-tom");
        assertThat(decision.get("process").get("key").textValue()).isNotBlank();
        assertThat(decision.get("process").get("version").intValue()).isPositive();
        assertThat(decision.get("candidates").get(0)).isEqualTo(sales.read("""
                {"user": "dec-tom", "eligible": true, "reason": null, "today": 0, "dailyLimit": 5, "thisMonth": 0,
                 "monthlyLimit": 60, "weight": 2, "open": 0}"""));
        JsonNode after = third.get("decision");
        assertThat(after.get("turnBefore").textValue()).isEqualTo("dec-ann");
        assertThat(after.get("turnAfter").textValue()).isEqualTo("dec-tom");
        assertThat(after.get("candidates").get(0)).isEqualTo(sales.read("""
                {"user": "dec-tom", "eligible": true, "reason": null, "today": 1, "dailyLimit": 5, "thisMonth": 1,
                 "monthlyLimit": 60, "weight": 2, "open": 1}"""));
        assertThat(text(second, "owner")).isEqualTo("dec-ann");
    }

    @Test
    void whoever_is_passed_over_is_told_with_the_reason() {
        sales.userGroup(
                "dec-limits",
                "\"method\": \"SEQUENTIAL\"",
                List.of(
                        "{\"user\": \"dec-daily\", \"dailyLimit\": 1}",
                        "{\"user\": \"dec-monthly\", \"monthlyLimit\": 1}",
                        "{\"user\": \"dec-away\"}",
                        "{\"user\": \"dec-gone\"}"));
        sales.ok(http.admin().put("/api/users/dec-away", "{\"available\": false}"));
        sales.ok(http.admin().put("/api/users/dec-gone", "{\"active\": false}"));
        sales.everythingTo("dec-limits");
        sales.lead("decisions");
        sales.lead("decisions");
        JsonNode lead = sales.lead("decisions");

        JsonNode entry = only(lead);

        assertNobody(lead, entry);
        assertThat(entry.get("decision").get("chosen").isNull()).isTrue();
        assertThat(entry.get("decision").get("turnBefore").textValue()).isEqualTo("dec-monthly");
        assertThat(entry.get("decision").get("turnAfter").textValue()).isEqualTo("dec-monthly");
        assertThat(reasons(entry))
                .containsExactly(
                        "dec-daily DAILY_LIMIT",
                        "dec-monthly MONTHLY_LIMIT",
                        "dec-away UNAVAILABLE",
                        "dec-gone INACTIVE");
        assertThat(sales.get("/api/user-groups/dec-limits/counts").get("next").isNull())
                .isTrue();
    }

    @Test
    void group_that_counts_only_who_is_online_passes_the_others_over() {
        sales.userGroup("dec-online", "\"onlineOnly\": true", List.of("{\"user\": \"dec-tom\"}"));
        sales.everythingTo("dec-online");
        JsonNode lead = sales.lead("decisions");

        assertNobody(lead, only(lead));
        assertThat(reasons(only(lead))).containsExactly("dec-tom OFFLINE");
    }

    @Test
    void stream_that_counts_only_who_is_online_passes_the_others_over() {
        sales.userGroup("dec-offline", "SEQUENTIAL", "dec-tom");
        sales.distribution("""
                {"method": "USER_GROUP", "userGroup": "dec-offline", "onlineOnly": true}""");
        JsonNode lead = sales.lead("decisions");

        assertNobody(lead, only(lead));
        assertThat(reasons(only(lead))).containsExactly("dec-tom OFFLINE");
    }

    @Test
    void pick_up_group_is_offered_the_lead() {
        sales.userGroup("dec-pick", "PICK_UP", "dec-picker", "dec-late");
        sales.everythingTo("dec-pick");
        JsonNode lead = sales.lead("decisions");

        assertNobody(lead, only(lead));
        assertThat(only(lead).get("decision").get("poolMethod").textValue()).isEqualTo("PICK_UP");
        assertThat(http.as("dec-picker").get(path(lead)).statusCode()).isEqualTo(200);
        sales.ok(http.as("dec-picker").post(path(lead) + "/pick-up", ""));
        JsonNode picked = sales.assignments(lead).get(1);
        assertShape(picked);
        assertThat(text(picked, "owner")).isEqualTo("dec-picker");
        assertThat(text(picked, "assignedBy")).isEqualTo("PICK_UP");
        assertThat(text(picked, "by")).isEqualTo("dec-picker");
        assertThat(picked.get("counted").booleanValue()).isFalse();
        JsonNode late = assertProblem(http.as("dec-late").post(path(lead) + "/pick-up", ""), 409);
        assertThat(late.get("detail").textValue()).contains("dec-picker");
        assertThat(sales.get("/api/user-groups/dec-pick/counts")).isEqualTo(sales.read("""
                {"next": null, "members": [
                 {"user": "dec-picker", "today": 0, "thisMonth": 0, "open": 1, "eligible": true, "reason": null},
                 {"user": "dec-late", "today": 0, "thisMonth": 0, "open": 0, "eligible": true, "reason": null}]}"""));
    }

    @Test
    void overflow_counts_in_the_group_that_dealt_at_last() {
        sales.userGroup("dec-over-3", "SEQUENTIAL", "dec-third");
        sales.userGroup("dec-over-2", overflowTo("dec-over-3"), List.of());
        sales.userGroup("dec-over-1", overflowTo("dec-over-2"), List.of("{\"user\": \"dec-gone-too\"}"));
        sales.ok(http.admin().put("/api/users/dec-gone-too", "{\"active\": false}"));
        sales.everythingTo("dec-over-1");
        JsonNode lead = sales.lead("decisions");

        JsonNode entry = only(lead);

        assertThat(text(lead, "owner")).isEqualTo("dec-third");
        assertThat(text(lead, "userGroup")).isEqualTo("dec-over-3");
        assertThat(text(entry, "userGroup")).isEqualTo("dec-over-3");
        assertThat(text(entry, "assignedBy")).isEqualTo("GROUP");
        assertThat(entry.get("counted").booleanValue()).isTrue();
        assertThat(entry.get("decision").get("pool").textValue()).isEqualTo("group:dec-over-3");
        assertThat(sales.get("/api/user-groups/dec-over-3/counts")
                        .get("members")
                        .get(0)
                        .get("today")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void fallback_deals_where_no_rule_matches() {
        sales.userGroup("dec-fallback", "SEQUENTIAL", "dec-tom");
        sales.distribution("{\"method\": \"RULES\", \"fallback\": \"dec-fallback\"}");
        JsonNode lead = sales.lead("decisions");

        JsonNode entry = only(lead);

        assertThat(text(entry, "owner")).isEqualTo("dec-tom");
        assertThat(text(entry, "assignedBy")).isEqualTo("GROUP");
        assertThat(text(entry, "userGroup")).isEqualTo("dec-fallback");
        assertThat(entry.get("decision").get("method").textValue()).isEqualTo("RULES");
        assertThat(entry.get("decision").get("rule").isNull()).isTrue();
        assertThat(entry.get("decision").get("pool").textValue()).isEqualTo("group:dec-fallback");
    }

    @Test
    void no_rule_and_no_fallback_is_nobody() {
        sales.distribution("{\"method\": \"RULES\"}");
        JsonNode lead = sales.lead("decisions");

        assertNobody(lead, only(lead));
        assertThat(only(lead).get("decision").get("candidates")).isEmpty();
    }

    @Test
    void every_rep_gets_leads_in_turn_without_limits() {
        sales.userGroup("dec-rr", "\"method\": \"SEQUENTIAL\"", List.of("{\"user\": \"dec-rr\", \"dailyLimit\": 1}"));
        sales.distribution("{\"method\": \"ROUND_ROBIN\"}");
        JsonNode first = only(sales.lead("decisions"));
        JsonNode second = only(sales.lead("decisions"));

        JsonNode decision = second.get("decision");
        assertThat(text(second, "assignedBy")).isEqualTo("ROUND_ROBIN");
        assertThat(second.get("userGroup").isNull()).isTrue();
        assertThat(second.get("counted").booleanValue()).isTrue();
        assertThat(decision.get("pool").textValue()).isEqualTo("everyone:lead");
        assertThat(decision.get("poolMethod").textValue()).isEqualTo("SEQUENTIAL");
        assertThat(decision.get("turnBefore").textValue()).isEqualTo(text(first, "owner"));
        assertThat(decision.get("turnAfter").textValue()).isEqualTo(text(second, "owner"));
        assertThat(decision.get("candidates"))
                .allSatisfy(one -> assertThat(one.get("dailyLimit").intValue()).isZero());
        assertThat(text(first, "owner")).isNotEqualTo(text(second, "owner"));
    }

    @Test
    void free_for_all_is_offered_to_every_rep() {
        sales.userGroup("dec-free", "SEQUENTIAL", "dec-free");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");
        JsonNode lead = sales.lead("decisions");

        assertNobody(lead, only(lead));
        assertThat(only(lead).get("decision").get("method").textValue()).isEqualTo("FREE_FOR_ALL");
        sales.ok(http.as("dec-free").post(path(lead) + "/pick-up", ""));
        assertThat(text(sales.get(path(lead)), "owner")).isEqualTo("dec-free");
    }

    @Test
    void single_user_gets_everything_uncounted() {
        people.user("dec-single");
        single("dec-single", false);
        JsonNode entry = only(sales.lead("decisions"));

        assertThat(text(entry, "owner")).isEqualTo("dec-single");
        assertThat(text(entry, "assignedBy")).isEqualTo("SINGLE_USER");
        assertThat(entry.get("counted").booleanValue()).isFalse();
        assertThat(entry.get("userGroup").isNull()).isTrue();
        assertThat(entry.get("decision").get("pool").isNull()).isTrue();
        assertThat(entry.get("decision").get("chosen").textValue()).isEqualTo("dec-single");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dec-single-1 | {\"active\": false} | false | INACTIVE",
                "dec-single-2 | {\"available\": false} | false | UNAVAILABLE",
                "dec-single-3 | {} | true | OFFLINE"
            })
    void single_user_who_cannot_take_it_is_passed_over(String user, String setting, boolean online, String reason) {
        people.user(user);
        sales.ok(http.admin().put("/api/users/" + user, setting));
        single(user, online);
        JsonNode lead = sales.lead("decisions");

        assertNobody(lead, only(lead));
        assertThat(reasons(only(lead))).containsExactly(user + " " + reason);
    }

    @Test
    void preset_owner_and_adder_are_outside_the_pool() {
        sales.userGroup(
                "dec-outside",
                "\"method\": \"SEQUENTIAL\"",
                List.of("{\"user\": \"dec-kim\", \"dailyLimit\": 1}", "{\"user\": \"dec-lou\"}"));
        sales.distribution("""
                {"method": "USER_GROUP", "userGroup": "dec-outside", "adderKeepsLead": true}""");
        JsonNode preset = post("\"owner\": \"dec-kim\"");
        JsonNode added = post("\"addedBy\": \"dec-kim\"");
        JsonNode both = post("\"addedBy\": \"dec-kim\", \"owner\": \"dec-lou\"");
        JsonNode dealt = only(sales.lead("decisions"));

        for (JsonNode lead : List.of(preset, added, both)) {
            JsonNode entry = only(lead);
            assertThat(entry.get("counted").booleanValue()).isFalse();
            assertThat(entry.get("userGroup").isNull()).isTrue();
            assertThat(entry.get("decision").get("pool").isNull()).isTrue();
            assertThat(entry.get("decision").get("chosen").textValue()).isEqualTo(text(lead, "owner"));
        }
        assertThat(text(preset, "assignedBy")).isEqualTo("PRESET");
        assertThat(text(added, "assignedBy")).isEqualTo("ADDED_BY");
        assertThat(text(both, "assignedBy")).isEqualTo("PRESET");
        assertThat(text(dealt, "owner")).isEqualTo("dec-kim");
        assertThat(dealt.get("decision").get("turnBefore").isNull()).isTrue();
        assertThat(dealt.get("decision").get("candidates").get(0).get("today").intValue())
                .isZero();
    }

    @Test
    void managers_reassign_to_a_user_uncounted_and_to_a_group_counted() {
        people.user("dec-pat");
        sales.userGroup("dec-re", "SEQUENTIAL", "dec-quin");
        single("dec-pat", false);
        JsonNode lead = sales.lead("decisions");

        reassign(lead, "{\"userGroup\": \"dec-re\"}");
        reassign(lead, "{\"user\": \"dec-pat\"}");
        sales.ok(http.as("dec-pat").post(path(lead) + "/release", ""));

        JsonNode story = sales.assignments(lead);
        assertThat(story).hasSize(4).allSatisfy(DecisionsTest::assertShape);
        JsonNode group = story.get(1);
        assertThat(text(group, "owner")).isEqualTo("dec-quin");
        assertThat(text(group, "assignedBy")).isEqualTo("REASSIGNED");
        assertThat(text(group, "userGroup")).isEqualTo("dec-re");
        assertThat(text(group, "by")).isEqualTo("dec-manager");
        assertThat(group.get("counted").booleanValue()).isTrue();
        assertThat(group.get("decision").get("pool").textValue()).isEqualTo("group:dec-re");
        JsonNode user = story.get(2);
        assertThat(text(user, "owner")).isEqualTo("dec-pat");
        assertThat(text(user, "assignedBy")).isEqualTo("REASSIGNED");
        assertThat(user.get("userGroup").isNull()).isTrue();
        assertThat(user.get("counted").booleanValue()).isFalse();
        JsonNode released = story.get(3);
        assertThat(released.get("owner").isNull()).isTrue();
        assertThat(text(released, "assignedBy")).isEqualTo("RELEASED");
        assertThat(text(released, "by")).isEqualTo("dec-pat");
        JsonNode now = sales.get(path(lead));
        assertThat(now.get("owner").isNull()).isTrue();
        assertThat(now.get("assignedBy").isNull()).isTrue();
        assertThat(now.get("assignedAt").isNull()).isTrue();
        assertThat(text(now, "outcome")).isEqualTo("UNASSIGNED");
    }

    @Test
    void what_a_deactivated_user_owns_is_freed() {
        people.user("dec-leaver");
        single("dec-leaver", false);
        JsonNode lead = sales.lead("decisions");

        sales.ok(http.admin().put("/api/users/dec-leaver", "{\"active\": false}"));
        sales.ok(http.admin().put("/api/users/dec-leaver", "{}"));

        JsonNode freed = sales.assignments(lead).get(1);
        assertShape(freed);
        assertThat(freed.get("owner").isNull()).isTrue();
        assertThat(text(freed, "assignedBy")).isEqualTo("FREED");
        assertThat(sales.get(path(lead)).get("owner").isNull()).isTrue();
    }

    @Test
    void group_that_is_at_its_limits_refuses_a_reassignment_and_says_why() {
        people.user("dec-pat");
        sales.userGroup(
                "dec-full", "\"method\": \"SEQUENTIAL\"", List.of("{\"user\": \"dec-quin\", \"dailyLimit\": 1}"));
        single("dec-pat", false);
        JsonNode first = sales.lead("decisions");
        JsonNode second = sales.lead("decisions");

        reassign(first, "{\"userGroup\": \"dec-full\"}");
        JsonNode problem = assertProblem(
                http.as("dec-manager").post(path(second) + "/reassign", "{\"userGroup\": \"dec-full\"}"), 409);

        assertThat(problem.get("detail").textValue()).contains("dec-quin").contains("DAILY_LIMIT");
        assertThat(text(sales.get(path(second)), "owner")).isEqualTo("dec-pat");
    }

    @Test
    void reassignment_that_cannot_be_changes_nothing() {
        people.user("dec-idle");
        sales.ok(http.admin().put("/api/users/dec-idle", "{\"active\": false}"));
        sales.userGroup("dec-empty", "SEQUENTIAL");
        people.user("dec-pat");
        single("dec-pat", false);
        JsonNode lead = sales.lead("decisions");

        assertFaults(http.as("dec-manager").post(path(lead) + "/reassign", "{\"user\": \"ghost\"}"), "user");
        assertFaults(http.as("dec-manager").post(path(lead) + "/reassign", "{\"user\": \"dec-idle\"}"), "user");
        assertFaults(http.as("dec-manager").post(path(lead) + "/reassign", "{\"userGroup\": \"ghost\"}"), "userGroup");
        assertFaults(http.as("dec-manager").post(path(lead) + "/reassign", "{}"), "user");
        assertFaults(http.as("dec-manager").post(path(lead) + "/reassign", "{\"user\": 5, \"x\": 1}"), "user", "x");
        assertProblem(http.as("dec-manager").post(path(lead) + "/reassign", "{\"userGroup\": \"dec-empty\"}"), 409);

        assertThat(sales.get(path(lead))).isEqualTo(lead);
        assertThat(sales.assignments(lead)).hasSize(1);
    }

    @Test
    void reassignment_is_asked_for_by_the_owner_who_keeps_it_until_then() {
        people.user("dec-pat");
        single("dec-pat", false);
        JsonNode lead = sales.lead("decisions");

        sales.ok(http.as("dec-pat").post(path(lead) + "/request-reassign", "{\"note\": \"She speaks French.\"}"));

        assertThat(text(sales.get(path(lead)), "owner")).isEqualTo("dec-pat");
        JsonNode tasks = sales.get("/engine-rest/task?processInstanceBusinessKey=" + text(lead, "id"));
        List<String> open = new ArrayList<>();
        tasks.forEach(task -> open.add(
                text(task, "taskDefinitionKey") + " " + task.get("assignee").asText()));
        assertThat(open).containsExactlyInAnyOrder("userTask_workLead dec-pat", "userTask_reassignLead null");
        assertFaults(http.as("dec-pat").post(path(lead) + "/request-reassign", "{\"note\": 5}"), "note");
    }

    private void single(String user, boolean onlineOnly) {
        sales.distribution(
                "{\"method\": \"SINGLE_USER\", \"user\": \"" + user + "\", \"onlineOnly\": " + onlineOnly + "}");
    }

    private void reassign(JsonNode lead, String to) {
        sales.ok(http.as("dec-manager").post(path(lead) + "/reassign", to));
    }

    private JsonNode post(String fields) {
        return sales.post("{\"leadGroup\": \"decisions\", \"name\": \"Ann\", " + fields + "}");
    }

    private JsonNode only(JsonNode lead) {
        JsonNode story = sales.assignments(lead);
        assertThat(story).hasSize(1);
        assertShape(story.get(0));
        return story.get(0);
    }

    private static void assertNobody(JsonNode lead, JsonNode entry) {
        assertThat(lead.get("owner").isNull()).isTrue();
        assertThat(text(lead, "outcome")).isEqualTo("UNASSIGNED");
        assertThat(lead.get("assignedBy").isNull()).isTrue();
        assertThat(lead.get("userGroup").isNull()).isTrue();
        assertThat(entry.get("owner").isNull()).isTrue();
        assertThat(entry.get("assignedBy").isNull()).isTrue();
        assertThat(entry.get("counted").booleanValue()).isFalse();
    }

    /** Every name that the contract lists is there, and nothing of the person. */
    private static void assertShape(JsonNode entry) {
        assertThat(entry.fieldNames()).toIterable().contains(ENTRY);
        assertThat(entry.toString()).doesNotContain("Ann");
        JsonNode decision = entry.get("decision");
        if (!decision.isNull()) {
            assertThat(decision.fieldNames()).toIterable().contains(DECISION);
            assertThat(decision.get("candidates"))
                    .allSatisfy(candidate ->
                            assertThat(candidate.fieldNames()).toIterable().containsExactlyInAnyOrder(CANDIDATE));
        }
    }

    private static List<String> reasons(JsonNode entry) {
        List<String> reasons = new ArrayList<>();
        entry.get("decision")
                .get("candidates")
                .forEach(one ->
                        reasons.add(text(one, "user") + " " + one.get("reason").asText()));
        return reasons;
    }

    private static String overflowTo(String group) {
        return "\"whenNobody\": \"OVERFLOW\", \"overflowTo\": \"" + group + "\"";
    }

    private static String path(JsonNode lead) {
        return "/api/leads/" + text(lead, "id");
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).textValue();
    }
}
