package io.nextup.security.sso;

import static io.nextup.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.nextup.lock.Stripes;
import io.nextup.lock.TryingAgain;
import io.nextup.process.plugin.UnknownPasswords;
import io.nextup.security.EngineUsers;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.OpenIdProvider;
import io.nextup.testing.People;
import io.nextup.testing.Sales;
import io.nextup.user.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Who comes by the provider is a user of the engine's identity service, in the groups that the provider has them in. */
@NextUpOnPostgresTest
class ProviderUsersOnPostgresTest {

    private final Http http;
    private final OpenIdProvider provider;
    private final Sales sales;
    private final People people;
    private final Identity identity;
    private final IdentityService identityService;
    private final EngineUsers engineUsers;
    private final ProviderUsers adopting;

    ProviderUsersOnPostgresTest(
            Http http,
            OpenIdProvider provider,
            Sales sales,
            People people,
            Identity identity,
            IdentityService identityService,
            EngineUsers engineUsers,
            UnknownPasswords passwords,
            Stripes stripes,
            TryingAgain tryingAgain) {
        this.http = http;
        this.provider = provider;
        this.sales = sales;
        this.people = people;
        this.identity = identity;
        this.identityService = identityService;
        this.engineUsers = engineUsers;
        this.adopting = new ProviderUsers(
                identityService,
                identity,
                engineUsers,
                new Accounts(identityService, identity, passwords, new GroupMapping(List.of())),
                stripes,
                tryingAgain,
                settings(true));
    }

    @Test
    void new_user_is_made_with_what_the_provider_tells() {
        String token = provider.token("nora", claims -> claims.claim("given_name", "Nora")
                .claim("family_name", "Ní\u0000Dhomhnaill")
                .claim("email", "nora@example.com"));

        assertThat(call(token)).isEqualTo(200);

        User nora = identityService.createUserQuery().userId("nora").singleResult();
        assertThat(nora.getFirstName()).isEqualTo("Nora");
        assertThat(nora.getLastName()).isEqualTo("Ní Dhomhnaill");
        assertThat(nora.getEmail()).isEqualTo("nora@example.com");
    }

    @Test
    void name_follows_the_provider_but_a_token_without_one_takes_none_away() {
        call(provider.token("nell", claims -> claims.claim("given_name", "Nel").issuedAt(in(1))));
        call(provider.token("nell", claims -> claims.claim("given_name", "Nell").issuedAt(in(2))));
        call(provider.token("nell", claims -> claims.issuedAt(in(3))));

        assertThat(identityService
                        .createUserQuery()
                        .userId("nell")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("Nell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "nadia", "password"})
    void nobody_logs_in_with_a_password_as_a_user_of_the_provider(String password) {
        call(provider.token("nadia", "sales-leads"));

        assertThat(http.as("nadia", password).get("/api/test/me").statusCode()).isEqualTo(401);
    }

    @Test
    void new_user_who_sends_many_requests_at_once_is_made_once() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                String token = provider.token("rush-" + round, "sales-leads", "Solar Team");
                Callable<Integer> first = () -> call(token);
                for (var answer : clients.invokeAll(Collections.nCopies(8, first))) {
                    assertThat(answer.get()).isEqualTo(200);
                }
                assertThat(identity.groupsOf("rush-" + round)).contains("managers");
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void mapped_groups_follow_the_provider_both_ways_and_others_are_left_alone() {
        people.group("nils-own");
        call(provider.token("nils", groups(1, "sales-leads", "unheard-of", "camunda-admin")));
        identityService.createMembership("nils", "nils-own");
        assertThat(identity.groupsOf("nils")).containsExactly("managers", "nils-own");

        call(provider.token("nils", groups(2, "integrators")));
        assertThat(identity.groupsOf("nils")).containsExactly("integrators", "nils-own");

        call(provider.token("nils", claims -> claims.issuedAt(in(3))));
        assertThat(identity.groupsOf("nils"))
                .as("a token that names no groups is of somebody in none")
                .containsExactly("nils-own");
    }

    @Test
    void older_token_brings_nothing_back_that_a_newer_one_took() {
        String older = provider.token("olaf", groups(1, "sales-leads"));
        String newer = provider.token("olaf", groups(2));
        call(newer);

        assertThat(bearer(older).get("/api/test/me").body()).doesNotContain("managers");
        assertThat(identity.groupsOf("olaf")).isEmpty();
    }

    @Test
    void who_joins_a_user_group_at_the_provider_sits_at_the_end_of_its_turns_and_leaves_it_there() {
        sales.userGroup("sso-solar", "SEQUENTIAL", "solar-1", "solar-2");

        call(provider.token("sol", groups(1, "Solar Team")));
        assertThat(sales.get("/api/user-groups/sso-solar").get("members").findValuesAsText("user"))
                .containsSubsequence("solar-1", "solar-2", "sol");

        call(provider.token("sol", groups(2)));
        assertThat(sales.get("/api/user-groups/sso-solar").get("members").findValuesAsText("user"))
                .doesNotContain("sol");
    }

    @Test
    void group_that_is_not_here_is_passed_over() {
        assertThat(call(provider.token("gwen", "Ghosts", "integrators"))).isEqualTo(200);
        assertThat(identity.groupsOf("gwen")).containsExactly("integrators");
    }

    @Test
    void user_who_was_here_before_is_not_taken_over() {
        people.user("lola", "managers");

        for (String id : List.of("lola", Http.ADMIN)) {
            assertThat(assertProblem(bearer(provider.token(id, "sales-leads")).get("/api/test/me"), 403)
                            .get("detail")
                            .textValue())
                    .contains("already");
        }
        assertThat(http.as("lola").get("/api/test/me").statusCode()).isEqualTo(200);
    }

    @Test
    void name_that_somebody_else_has_at_the_provider_now_is_refused() {
        call(provider.token("vera", "sales-leads"));

        var other = bearer(provider.token("vera", claims -> claims.subject("another-vera")));

        assertProblem(other.get("/api/test/me"), 403);
    }

    @Test
    void user_is_taken_over_where_the_operator_says_so_and_their_password_is_worth_nothing_then() {
        String id = "adam-" + UUID.randomUUID().toString().substring(0, 4);
        people.user(id, "managers");

        assertThat(adopting.comeIn(user(id, "sub-1")).groups()).containsExactly("managers");

        assertThat(http.as(id).get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(adopting.comeIn(user(id, "sub-2")).id()).isEqualTo(id);
    }

    @Test
    void user_who_was_deleted_here_comes_back_while_the_provider_knows_them() {
        String token = provider.token("dora", "sales-leads");
        call(token);
        identityService.deleteUser("dora");

        assertThat(call(token)).isEqualTo(200);
        assertThat(identity.groupsOf("dora")).containsExactly("managers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no body",
                "ä",
                "a/b",
                "x'--",
                "*",
                "",
                "1234567890123456789012345678901234567890123456789012345678901234x"
            })
    void name_that_can_be_no_id_is_refused_with_a_word(String name) {
        var answer = bearer(provider.token("subject-of-it", claims -> claims.claim("preferred_username", name)))
                .get("/api/test/me");

        assertThat(assertProblem(answer, 403).get("detail").textValue())
                .contains("preferred_username")
                .contains("cannot be an id here");
    }

    @Test
    void token_that_names_nobody_is_refused_with_a_word() {
        var answer = bearer(provider.token(
                        "subject-of-it", claims -> claims.claims(all -> all.remove("preferred_username"))))
                .get("/api/test/me");

        assertThat(assertProblem(answer, 403).get("detail").textValue()).contains("it has no claim");
    }

    @Test
    void token_into_which_the_groups_did_not_fit_changes_none() {
        call(provider.token("max", groups(1, "sales-leads")));

        assertProblem(
                bearer(provider.token("max", claims -> claims.claim("_claim_names", Map.of("groups", "src1"))
                                .issuedAt(in(2))))
                        .get("/api/test/me"),
                403);
        assertThat(identity.groupsOf("max")).containsExactly("managers");
    }

    @Test
    void user_who_only_can_be_read_must_be_there() {
        assertThatThrownBy(() -> readOnly().comeIn(user("nobody-there", "sub"))).isInstanceOf(UserRefused.class);
        people.user("lara", "managers");
        assertThat(readOnly().comeIn(user("lara", "sub")).groups()).containsExactly("managers");
    }

    /** As with LDAP: nothing may be written, and nothing is. */
    private ProviderUsers readOnly() {
        Identity ldap = mock(Identity.class, delegatesTo(identity));
        doReturn(true).when(ldap).readOnly();
        return new ProviderUsers(identityService, ldap, engineUsers, null, null, null, settings(false));
    }

    private static SingleSignOnProperties settings(boolean adoptUsers) {
        return new SingleSignOnProperties(
                "https://login.example.com",
                "nextup",
                null,
                null,
                null,
                "sub",
                "groups",
                List.of(),
                adoptUsers,
                Duration.ofHours(1));
    }

    private static ProviderUser user(String id, String subject) {
        return new ProviderUser(id, subject, Instant.now(), null, null, null, Set.of());
    }

    private static Consumer<JwtClaimsSet.Builder> groups(int second, String... groups) {
        return claims -> claims.claim("groups", List.of(groups)).issuedAt(in(second));
    }

    /** Tokens are told apart by the second in which they were issued. */
    private static Instant in(int seconds) {
        return Instant.now().minusSeconds(100).plusSeconds(10L * seconds);
    }

    private int call(String token) {
        return bearer(token).get("/api/test/me").statusCode();
    }

    private Http.Caller bearer(String token) {
        return http.stranger().with("Authorization", "Bearer " + token);
    }
}
