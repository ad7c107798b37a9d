package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.problem.Refused;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.testing.RecordedMemberships;
import io.nextup.user.Identity;
import java.util.Set;
import org.junit.jupiter.api.Test;

@NextUpTest
class MembershipEventsTest {

    private final Http http;
    private final People people;
    private final RecordedMemberships events;
    private final Identity identity;

    MembershipEventsTest(Http http, People people, RecordedMemberships events, Identity identity) {
        this.http = http;
        this.people = people;
        this.events = events;
        this.identity = identity;
    }

    @Test
    void joining_and_leaving_by_engine_rest_is_told_once() {
        people.user("join1");
        people.group("join-group");

        assertThat(put("/engine-rest/group/join-group/members/join1")).isEqualTo(204);
        assertThat(put("/engine-rest/group/join-group/members/join1")).isEqualTo(204);
        http.admin().delete("/engine-rest/group/join-group/members/join1");
        http.admin().delete("/engine-rest/group/join-group/members/join1");

        assertThat(events.about("joined join-group")).containsExactly("join1 joined join-group");
        assertThat(events.about("left join-group")).containsExactly("join1 left join-group");
    }

    @Test
    void deleted_user_leaves_each_group_first() {
        people.user("gone1", "gone-a", "gone-b");

        http.admin().delete("/engine-rest/user/gone1");

        assertThat(events.about("left gone-")).containsExactlyInAnyOrder("gone1 left gone-a", "gone1 left gone-b");
        assertThat(events.about("user gone1")).containsExactly("deleted user gone1");
        assertThat(identity.membersOf("gone-a")).isEmpty();
    }

    @Test
    void deleted_group_is_left_by_each_member_first() {
        people.user("stay1", "closing");
        people.user("stay2", "closing");

        http.admin().delete("/engine-rest/group/closing");

        assertThat(events.about("left closing")).containsExactlyInAnyOrder("stay1 left closing", "stay2 left closing");
        assertThat(events.about("group closing")).containsExactly("deleted group closing");
    }

    @Test
    void nothing_is_told_where_nothing_was_deleted() {
        http.admin().delete("/engine-rest/user/never-was");
        http.admin().delete("/engine-rest/group/never-was");

        assertThat(events.about("user never-was")).isEmpty();
        assertThat(events.about("group never-was")).isEmpty();
    }

    @Test
    void nothing_is_told_to_one_who_may_not_change_it() {
        people.user("small1");
        people.group("forbidden-group");

        assertThat(http.as("small1")
                        .put("/engine-rest/group/forbidden-group/members/small1", "{}")
                        .statusCode())
                .isEqualTo(403);

        assertThat(events.about("joined forbidden-group")).isEmpty();
    }

    @Test
    void refusing_listener_undoes_the_change_and_is_heard() {
        people.user("refused1");
        people.group("refused-group");
        events.refuseNext(Refused.conflict("Not now."));

        var answer = http.admin().put("/engine-rest/group/refused-group/members/refused1", "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"message\":\"Not now.\"");
        assertThat(identity.membersOf("refused-group")).isEmpty();
    }

    @Test
    void members_set_in_java_tell_only_those_who_changed() {
        people.user("keep1", "java-group");
        people.user("drop1", "java-group");
        people.user("new1");

        identity.setMembers("java-group", Set.of("keep1", "new1"));

        assertThat(identity.membersOf("java-group")).containsExactly("keep1", "new1");
        assertThat(events.about("left java-group")).containsExactly("drop1 left java-group");
        assertThat(events.about("joined java-group"))
                .containsExactly("keep1 joined java-group", "drop1 joined java-group", "new1 joined java-group");
    }

    private int put(String path) {
        return http.admin().put(path, "{}").statusCode();
    }
}
