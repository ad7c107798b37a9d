package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.process.plugin.EngineAuthentication;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import io.nextup.user.Identity;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NextUpTest
class EngineIdentityTest {

    private final Identity identity;
    private final People people;
    private final IdentityService identityService;
    private final EngineAuthentication authentication;

    EngineIdentityTest(
            Identity identity, People people, IdentityService identityService, EngineAuthentication authentication) {
        this.identity = identity;
        this.people = people;
        this.identityService = identityService;
        this.authentication = authentication;
    }

    @AfterEach
    void nobodyActs() {
        identityService.clearAuthentication();
    }

    @Test
    void everybody_is_seen_whoever_is_acting() {
        people.user("zoe", "id-group", "id-second");
        people.user("abe", "id-group");
        identityService.setAuthentication("abe", List.of());

        assertThat(identity.membersOf("id-group")).containsExactly("abe", "zoe");
        assertThat(identity.groupsOf("zoe")).containsExactly("id-group", "id-second");
        assertThat(identity.userExists("zoe")).isTrue();
        assertThat(identity.userExists("nobody")).isFalse();
        assertThat(identity.existing(Set.of("zoe", "nobody"))).containsExactly("zoe");
        assertThat(identity.existing(Set.of())).isEmpty();
        assertThat(identity.users()).contains("abe", "zoe", "admin").isSorted();
        assertThat(identity.groupExists("id-group")).isTrue();
        assertThat(identity.readOnly()).isFalse();
        assertThat(authentication.userId()).as("who was acting still is").contains("abe");
    }

    @Test
    void group_is_made_renamed_and_deleted_whoever_is_acting() {
        people.user("olga");
        identityService.setAuthentication("olga", List.of());

        identity.saveGroup("made-group", "Made");
        identity.saveGroup("made-group", "Renamed");
        identity.setMembers("made-group", Set.of("olga"));

        identityService.clearAuthentication();
        assertThat(identityService
                        .createGroupQuery()
                        .groupId("made-group")
                        .singleResult()
                        .getName())
                .isEqualTo("Renamed");
        assertThat(identity.membersOf("made-group")).containsExactly("olga");

        identity.deleteGroup("made-group");
        identity.deleteGroup("made-group");
        assertThat(identity.groupExists("made-group")).isFalse();
    }
}
