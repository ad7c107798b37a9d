package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nextup.NextUpProperties;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.user.Identity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionOperations;

@NextUpTest
@ExtendWith(OutputCaptureExtension.class)
class RolesAtStartTest {

    private final RolesAtStart roles;
    private final IdentityService identityService;
    private final Identity identity;
    private final AuthorizationService authorizations;
    private final TransactionOperations transaction;

    RolesAtStartTest(
            RolesAtStart roles,
            IdentityService identityService,
            Identity identity,
            AuthorizationService authorizations,
            TransactionOperations transaction) {
        this.roles = roles;
        this.identityService = identityService;
        this.identity = identity;
        this.authorizations = authorizations;
        this.transaction = transaction;
    }

    @Test
    void roles_and_the_named_administrator_are_there() {
        assertThat(Roles.NAMES.keySet()).allMatch(identity::groupExists);
        assertThat(identity.membersOf(Roles.ADMINISTRATOR)).containsExactly(Http.ADMIN);
    }

    @Test
    void starting_again_changes_nothing() {
        long before = authorizations.createAuthorizationQuery().count();

        roles.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(identity.membersOf(Roles.ADMINISTRATOR)).containsExactly(Http.ADMIN);
    }

    @Test
    void a_named_administrator_needs_a_good_password() {
        undone(() -> {
            identityService.deleteMembership(Http.ADMIN, Roles.ADMINISTRATOR);

            for (String password : List.of("short", "Password1", "chief-admin")) {
                assertThatThrownBy(() -> administrator("chief-admin", password).makeWhereThereIsNone())
                        .hasMessageContaining("NEXTUP_ADMIN_PASSWORD must have at least 8 characters");
            }
        });
    }

    @Test
    void without_a_named_administrator_a_one_time_password_is_on_the_console_and_works(CapturedOutput console) {
        undone(() -> {
            identityService.deleteMembership(Http.ADMIN, Roles.ADMINISTRATOR);

            administrator(null, "").makeWhereThereIsNone().run();

            Matcher told = Pattern.compile("Log in as \"admin\" with the one-time password (\\S{20,}) and")
                    .matcher(console);
            assertThat(told.find()).isTrue();
            assertThat(identityService.checkPassword("admin", told.group(1))).isTrue();
            assertThat(identity.membersOf(Roles.ADMINISTRATOR)).containsExactly("admin");
        });
    }

    @Test
    void named_administrator_is_made_and_the_password_stays_out_of_the_log(CapturedOutput console) {
        undone(() -> {
            identityService.deleteMembership(Http.ADMIN, Roles.ADMINISTRATOR);

            administrator("jane.doe@example.com", "hush-Hush-1")
                    .makeWhereThereIsNone()
                    .run();

            assertThat(identityService.checkPassword("jane.doe@example.com", "hush-Hush-1"))
                    .isTrue();
            assertThat(identity.membersOf(Roles.ADMINISTRATOR)).containsExactly("jane.doe@example.com");
            assertThat(console).doesNotContain("hush-Hush-1");
        });
    }

    @Test
    void where_there_is_an_administrator_none_is_made() {
        undone(() -> {
            administrator("other", "hush-Hush-1").makeWhereThereIsNone().run();

            assertThat(identity.userExists("other")).isFalse();
        });
    }

    @Test
    void administrator_with_an_impossible_name_stops_the_start() {
        undone(() -> {
            identityService.deleteMembership(Http.ADMIN, Roles.ADMINISTRATOR);

            assertThatThrownBy(() -> administrator("jane doe", "x").makeWhereThereIsNone())
                    .hasMessage("NEXTUP_ADMIN_USER must be letters, digits or one of . _ @ -");
        });
    }

    @Test
    void two_nodes_that_start_at_once_do_not_get_in_each_others_way() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                takeBackAnalysts();
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Void> start = () -> {
                    together.await();
                    roles.afterSingletonsInstantiated();
                    return null;
                };
                assertAllDone(nodes.invokeAll(List.of(start, start)));
                assertThat(identity.groupExists(Roles.ANALYST)).isTrue();
                assertThat(authorizations
                                .createAuthorizationQuery()
                                .groupIdIn(Roles.ANALYST)
                                .count())
                        .isGreaterThanOrEqualTo(5);
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private void takeBackAnalysts() {
        identity.deleteGroup(Roles.ANALYST);
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(Roles.ANALYST)
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private static void assertAllDone(List<Future<Void>> starts) throws InterruptedException, ExecutionException {
        for (Future<Void> start : starts) {
            assertThat(start.get()).isNull();
        }
    }

    private FirstAdministrator administrator(String user, String password) {
        return new FirstAdministrator(
                identityService,
                identity,
                new Passwords(),
                new NextUpProperties(
                        null,
                        "GB",
                        Set.of(),
                        new NextUpProperties.Presence(Duration.ofMinutes(2)),
                        new NextUpProperties.Admin(user, password),
                        URI.create("http://localhost"),
                        new NextUpProperties.Mail(null)));
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
