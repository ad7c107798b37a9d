package io.nextup.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Turns stay what people expect when a team changes, by REST or in Admin. */
@NextUpTest
class TurnsTest {

    private final Sales sales;
    private final Http http;
    private final People people;
    private final String group = "turns-" + UUID.randomUUID();

    TurnsTest(Sales sales, Http http, People people) {
        this.sales = sales;
        this.http = http;
        this.people = people;
    }

    @BeforeEach
    void leadsComeIn() {
        sales.leadGroup("turns");
    }

    @Test
    void others_keep_their_order_when_a_member_is_removed_in_admin() {
        team("tom", "stephanie", "lewis", "denise");
        assertThat(owners(2)).containsExactly("tom", "stephanie");

        remove("lewis");

        assertThat(owners(4)).containsExactly("denise", "tom", "stephanie", "denise");
    }

    @Test
    void next_is_who_followed_when_the_last_served_is_removed_in_admin() {
        team("tom", "stephanie", "lewis", "denise");
        assertThat(owners(2)).containsExactly("tom", "stephanie");

        remove("stephanie");

        assertThat(next()).isEqualTo("lewis");
        assertThat(owners(4)).containsExactly("lewis", "denise", "tom", "lewis");
    }

    @Test
    void next_is_the_first_when_the_last_in_the_order_was_served_and_removed() {
        team("tom", "stephanie", "lewis");
        assertThat(owners(3)).containsExactly("tom", "stephanie", "lewis");

        remove("lewis");

        assertThat(owners(3)).containsExactly("tom", "stephanie", "tom");
    }

    @Test
    void member_added_in_admin_joins_at_the_end() {
        team("tom", "stephanie");
        assertThat(owners(1)).containsExactly("tom");

        add("lewis");

        assertThat(owners(4)).containsExactly("stephanie", "lewis", "tom", "stephanie");
    }

    @Test
    void member_who_leaves_and_comes_back_sits_at_the_end() {
        team("tom", "stephanie", "lewis");
        assertThat(owners(1)).containsExactly("tom");

        remove("stephanie");
        add("stephanie");

        assertThat(owners(4)).containsExactly("lewis", "stephanie", "tom", "lewis");
    }

    @Test
    void nobody_loses_a_turn_when_the_last_served_leaves_and_comes_back() {
        team("tom", "stephanie", "lewis");
        assertThat(owners(1)).containsExactly("tom");

        remove("tom");
        add("tom");

        assertThat(owners(4)).containsExactly("stephanie", "lewis", "tom", "stephanie");
    }

    @Test
    void last_in_the_order_who_was_served_leaves_and_comes_back_is_not_served_again_at_once() {
        team("tom", "stephanie", "lewis");
        assertThat(owners(3)).containsExactly("tom", "stephanie", "lewis");

        remove("lewis");
        add("lewis");

        assertThat(owners(4)).containsExactly("tom", "stephanie", "lewis", "tom");
    }

    @Test
    void turn_goes_on_after_the_last_served_in_a_new_order() {
        team("tom", "stephanie", "lewis", "denise");
        assertThat(owners(2)).containsExactly("tom", "stephanie");

        team("denise", "stephanie", "tom", "lewis");

        assertThat(owners(5)).containsExactly("tom", "lewis", "denise", "stephanie", "tom");
    }

    @Test
    void turn_goes_on_with_who_followed_when_the_last_served_is_taken_out_by_put() {
        team("tom", "stephanie", "lewis", "denise");
        assertThat(owners(2)).containsExactly("tom", "stephanie");

        team("tom", "lewis", "denise");

        assertThat(owners(4)).containsExactly("lewis", "denise", "tom", "lewis");
    }

    @Test
    void member_whom_a_put_adds_anywhere_takes_the_place_written() {
        team("tom", "stephanie");
        assertThat(owners(1)).containsExactly("tom");

        team("tom", "lewis", "stephanie");

        assertThat(owners(3)).containsExactly("lewis", "stephanie", "tom");
    }

    @Test
    void first_of_a_new_order_is_next_while_nobody_was_served_yet() {
        team("tom", "stephanie", "lewis");

        team("lewis", "tom", "stephanie");

        assertThat(next()).isEqualTo("lewis");
        assertThat(owners(4)).containsExactly("lewis", "tom", "stephanie", "lewis");
    }

    @Test
    void first_of_the_order_is_next_when_everybody_was_replaced() {
        team("tom", "stephanie");
        assertThat(owners(1)).containsExactly("tom");

        team("lewis", "denise");

        assertThat(owners(3)).containsExactly("lewis", "denise", "lewis");
    }

    @Test
    void group_that_loses_everybody_and_gets_them_back_deals_again() {
        team("tom", "stephanie");
        assertThat(owners(1)).containsExactly("tom");

        remove("tom");
        remove("stephanie");
        assertThat(next()).isNull();
        assertThat(sales.lead("turns").get("outcome").textValue()).isEqualTo("UNASSIGNED");
        add("stephanie");
        add("tom");

        assertThat(owners(3)).containsExactly("stephanie", "tom", "stephanie");
    }

    @Test
    void looking_at_the_counts_moves_nothing() {
        team("tom", "stephanie", "lewis");
        assertThat(owners(1)).containsExactly("tom");

        IntStream.range(0, 10).forEach(i -> assertThat(next()).isEqualTo("stephanie"));

        assertThat(owners(2)).containsExactly("stephanie", "lewis");
    }

    @Test
    void saving_the_same_again_moves_nothing() {
        team("tom", "stephanie", "lewis");
        assertThat(owners(1)).containsExactly("tom");

        team("tom", "stephanie", "lewis");

        assertThat(owners(2)).containsExactly("stephanie", "lewis");
    }

    @Test
    void member_who_is_skipped_loses_that_turn_only_and_catches_up_nothing() {
        team("tom", "stephanie", "lewis");
        available("stephanie", false);
        assertThat(owners(4)).containsExactly("tom", "lewis", "tom", "lewis");

        available("stephanie", true);

        assertThat(owners(4)).containsExactly("tom", "stephanie", "lewis", "tom");
    }

    @Test
    void deleted_user_is_skipped_and_the_order_stays() {
        String gone = "turns-gone-" + UUID.randomUUID();
        team("tom", gone, "lewis");
        assertThat(owners(1)).containsExactly("tom");

        assertThat(http.admin().delete("/engine-rest/user/" + gone).statusCode())
                .isEqualTo(204);

        assertThat(owners(3)).containsExactly("lewis", "tom", "lewis");
    }

    private void team(String... members) {
        sales.userGroup(group, "SEQUENTIAL", members);
        sales.everythingTo(group);
    }

    private void add(String user) {
        people.user(user);
        assertThat(http.admin().put(memberPath(user), "").statusCode()).isEqualTo(204);
    }

    private void remove(String user) {
        assertThat(http.admin().delete(memberPath(user)).statusCode()).isEqualTo(204);
    }

    private String memberPath(String user) {
        return "/engine-rest/group/" + group + "/members/" + user;
    }

    private void available(String user, boolean available) {
        sales.ok(http.admin().put("/api/users/" + user, "{\"available\": " + available + "}"));
    }

    private String next() {
        JsonNode counts = sales.get("/api/user-groups/" + group + "/counts");
        return counts.get("next").textValue();
    }

    private List<String> owners(int leads) {
        return Stream.generate(() -> sales.lead("turns").get("owner").textValue())
                .limit(leads)
                .toList();
    }
}
