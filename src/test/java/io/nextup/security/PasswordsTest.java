package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NextUpTest
class PasswordsTest {

    private final Http http;
    private final People people;
    private final IdentityService identity;

    PasswordsTest(Http http, People people, IdentityService identity) {
        this.http = http;
        this.people = people;
        this.identity = identity;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven77",
                "password",
                "Password1!",
                "12345678",
                "87654321",
                "aaaaaaaa",
                "qwertzuiop",
                "Changeme",
                "Penelope-Smith",
                "penny.smith@example.com",
                "password-penny"
            })
    void passwords_that_are_short_or_guessed_first_are_refused(String password) {
        var answer = http.admin().post("/engine-rest/user/create", """
                {"profile": {"id": "password-penny", "firstName": "Penelope-Smith", "lastName": "P",
                 "email": "Penny.Smith@example.com"}, "credentials": {"password": "%s"}}""".formatted(password));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("The password must have at least 8 characters")
                .doesNotContain("\"" + password);
        assertThat(identity.createUserQuery().userId("password-penny").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a-long-one", "correct horse battery staple", "K7#m2pQz", "\u00e4\u00f6\u00fc\u00df\u20ac-12"})
    void other_passwords_are_taken(String password) {
        assertThat(identity.checkPasswordAgainstPolicy(password).isValid()).isTrue();
    }

    @Test
    void a_user_changes_their_own_for_a_good_one_only() {
        people.user("password-pete");
        String path = "/engine-rest/user/password-pete/credentials";
        String change = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"" + People.PASSWORD + "\"}";

        assertThat(http.as("password-pete").put(path, change.formatted("short")).statusCode())
                .isEqualTo(400);
        assertThat(http.as("password-pete")
                        .put(path, change.formatted("long-enough"))
                        .statusCode())
                .isEqualTo(204);
    }
}
