package io.nextup.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code next} in a user group's counts is who gets the next lead, for every method. */
@NextUpTest
class NextInCountsTest {

    private final Sales sales;
    private final Http http;
    private final String group = "next-" + UUID.randomUUID();

    NextInCountsTest(Sales sales, Http http) {
        this.sales = sales;
        this.http = http;
    }

    @BeforeEach
    void leadsComeIn() {
        sales.leadGroup("next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEQUENTIAL", "WEIGHTED", "LEAST_LOADED"})
    void next_gets_the_next_lead(String method) {
        team(method, member("a", 3), member("b", 2), member("c", 1));

        IntStream.range(0, 12).forEach(i -> {
            String next = next();
            assertThat(next).isNotNull();
            assertThat(owner()).isEqualTo(next);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"RANDOM", "PICK_UP"})
    void nobody_can_say_who_is_next_at_random_or_at_pick_up(String method) {
        team(method, member("a", 1), member("b", 1));

        assertThat(next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEQUENTIAL", "RANDOM", "WEIGHTED", "LEAST_LOADED", "PICK_UP"})
    void nobody_is_next_where_nobody_is_eligible(String method) {
        team(method, member("a", 1));
        sales.ok(http.admin().put("/api/users/" + user("a"), "{\"active\": false}"));

        assertThat(next()).isNull();
        JsonNode only = counts().get("members").get(0);
        assertThat(only.get("eligible").booleanValue()).isFalse();
        assertThat(only.get("reason").textValue()).isEqualTo("INACTIVE");
    }

    @Test
    void nobody_is_next_in_a_group_without_members() {
        sales.userGroup(group, "\"method\": \"SEQUENTIAL\"", List.of());

        assertThat(next()).isNull();
        assertThat(counts().get("members")).isEmpty();
    }

    @Test
    void next_is_not_who_has_reached_a_limit() {
        team("SEQUENTIAL", "{\"user\": \"%s\", \"dailyLimit\": 1}".formatted(user("a")), member("b", 1));

        assertThat(List.of(owner(), owner())).containsExactly(user("a"), user("b"));

        assertThat(next()).isEqualTo(user("b"));
    }

    @Test
    void weights_give_a_a_b_a_and_a_new_weight_begins_a_new_round() {
        team("WEIGHTED", member("a", 3), member("b", 1));
        assertThat(owners(8)).containsExactly("a", "a", "b", "a", "a", "a", "b", "a");

        assertThat(owners(1)).containsExactly("a");
        team("WEIGHTED", member("a", 1), member("b", 2));
        assertThat(owners(6)).containsExactly("b", "a", "b", "b", "a", "b");
    }

    @Test
    void weighted_turn_goes_on_when_only_a_limit_or_the_name_is_saved() {
        team("WEIGHTED", member("a", 3), member("b", 1));
        assertThat(owners(2)).containsExactly("a", "a");

        sales.userGroup(
                group,
                "\"method\": \"WEIGHTED\", \"name\": \"Renamed\"",
                List.of("{\"user\": \"%s\", \"weight\": 3, \"dailyLimit\": 50}".formatted(user("a")), member("b", 1)));

        assertThat(owners(2)).containsExactly("b", "a");
    }

    @Test
    void weighted_member_who_was_not_eligible_is_owed_nothing() {
        team("WEIGHTED", member("a", 1), member("b", 1));
        assertThat(owners(1)).containsExactly("a");
        sales.ok(http.admin().put("/api/users/" + user("b"), "{\"available\": false}"));
        assertThat(owners(3)).containsExactly("a", "a", "a");

        sales.ok(http.admin().put("/api/users/" + user("b"), "{\"available\": true}"));

        assertThat(owners(4)).containsExactly("b", "a", "b", "a");
    }

    @Test
    void least_loaded_is_who_owns_fewest_open_leads_whoever_gave_them() {
        team("LEAST_LOADED", member("a", 1), member("b", 1), member("c", 1));
        String lead = sales.lead("next").get("id").textValue();
        sales.ok(http.admin().post("/api/leads/" + lead + "/reassign", "{\"user\": \"" + user("b") + "\"}"));

        assertThat(owners(2)).containsExactlyInAnyOrder("a", "c");
        sales.ok(http.admin().post("/api/leads/" + lead + "/status", "{\"status\": \"sold\"}"));

        assertThat(next()).isEqualTo(user("b"));
    }

    private void team(String method, String... members) {
        sales.userGroup(group, "\"method\": \"" + method + "\"", List.of(members));
        sales.everythingTo(group);
    }

    /** People of this group only, because open leads of any group weigh. */
    private String user(String name) {
        return name + "-of-" + group;
    }

    private String member(String name, int weight) {
        return "{\"user\": \"%s\", \"weight\": %d}".formatted(user(name), weight);
    }

    private List<String> owners(int leads) {
        return IntStream.range(0, leads)
                .mapToObj(i -> owner().replace("-of-" + group, ""))
                .toList();
    }

    private String owner() {
        return sales.lead("next").get("owner").textValue();
    }

    private String next() {
        return counts().get("next").textValue();
    }

    private JsonNode counts() {
        return sales.get("/api/user-groups/" + group + "/counts");
    }
}
