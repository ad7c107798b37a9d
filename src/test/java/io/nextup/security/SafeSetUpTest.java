package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.nextup.NextUpProperties;
import io.nextup.process.plugin.StoredPasswords;
import io.nextup.user.Identity;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.servlet.DispatcherType;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.mock.env.MockEnvironment;

/** What NextUp refuses to start with, and what it says. */
class SafeSetUpTest {

    private final MockEnvironment environment = new MockEnvironment();
    private final ProcessEngineConfiguration engineSettings = mock();
    private final ProcessEngine engine = mock();
    private final EngineRestGuard guard = mock();
    private final SecurityProperties security = new SecurityProperties();
    private final ServerProperties server = new ServerProperties();
    private final Identity identity = mock();
    private final StoredPasswords passwords = mock();
    private String administrator = "olivia";
    private String password = "a-long-secret-of-ours";

    @BeforeEach
    void a_safe_installation() {
        when(engine.getProcessEngineConfiguration()).thenReturn(engineSettings);
        when(engineSettings.isAuthorizationEnabled()).thenReturn(true);
        when(guard.stands()).thenReturn(true);
        when(identity.membersOf(Roles.ADMINISTRATOR)).thenReturn(List.of("olivia"));
    }

    @Test
    void safe_one_starts() {
        assertThatCode(this::settings).doesNotThrowAnyException();
        assertThatCode(this::users).doesNotThrowAnyException();
    }

    @Test
    void engine_without_authorizations_is_refused() {
        when(engineSettings.isAuthorizationEnabled()).thenReturn(false);
        refuses(this::settings, "camunda.bpm.authorization.enabled");
    }

    @Test
    void engine_rest_that_asks_nobody_is_refused() {
        when(guard.stands()).thenReturn(false);
        refuses(this::settings, "Engine REST would be served without asking who is calling.");
    }

    @Test
    void security_that_looks_away_from_requests_is_refused() {
        security.getFilter().setDispatcherTypes(EnumSet.of(DispatcherType.ASYNC));
        refuses(this::settings, "spring.security.filter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "password", "demo", "NextUp-demo-1", "olivia"})
    void administrators_password_that_anybody_would_try_is_refused_and_not_quoted(String tried) {
        password = tried;
        assertThatThrownBy(this::settings)
                .isInstanceOf(UnsafeSetUp.class)
                .hasMessage("NEXTUP_ADMIN_PASSWORD is one of the first that anybody would try."
                        + " Choose another, or leave it out and take the one-time password from the log.");
    }

    @Test
    void administrator_who_is_not_named_gets_a_random_password_and_the_start_goes_on() {
        administrator = "";
        password = "";
        assertThatCode(this::settings).doesNotThrowAnyException();
    }

    @Test
    void several_faults_are_told_at_once_a_line_each() {
        when(engineSettings.isAuthorizationEnabled()).thenReturn(false);
        password = "admin";
        assertThatThrownBy(this::settings)
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(2));
    }

    @Test
    void demo_may_have_a_public_password_but_listens_on_this_machine_only() throws UnknownHostException {
        environment.setActiveProfiles("demo");
        password = PublicPasswords.DEMO;
        refuses(this::settings, "Leave SERVER_ADDRESS out");
        server.setAddress(InetAddress.getByName("0.0.0.0"));
        refuses(this::settings, "Leave SERVER_ADDRESS out");
        server.setAddress(InetAddress.getByName("127.0.0.1"));
        assertThatCode(this::settings).doesNotThrowAnyException();
    }

    @Test
    void installation_that_nobody_can_look_after_is_refused() {
        when(identity.membersOf(Roles.ADMINISTRATOR)).thenReturn(List.of());
        refuses(this::users, "Put a user into the group camunda-admin.");
    }

    @Test
    void administrator_whose_stored_password_anybody_would_try_is_refused() {
        when(passwords.isOneOf("olivia", PublicPasswords.triedFor("olivia"))).thenReturn(true);
        refuses(this::users, "the first that anybody would try: olivia.");
    }

    @Test
    void users_of_a_demo_with_its_password_are_refused_but_not_in_the_demo() {
        when(passwords.isOneOf(eq("tom"), any())).thenReturn(true);
        when(passwords.isOneOf(eq("demo"), any())).thenReturn(true);
        refuses(this::users, "printed in its manual: demo, tom.");
        environment.setActiveProfiles("demo");
        assertThatCode(this::users).doesNotThrowAnyException();
    }

    @Test
    void refusal_is_told_in_its_lines_and_not_as_a_stack_trace() {
        UnsafeSetUp refusal = new UnsafeSetUp(List.of("This is open."));
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, null, FailureHandler.handleMessage((message, cause) -> {})))
                .filteredOn(UnsafeSetUpAnalyzer.class::isInstance)
                .singleElement()
                .satisfies(analyzer -> assertThat(analyzer.analyze(new IllegalStateException(refusal))
                                .getAction())
                        .isEqualTo("This is open."));
    }

    private void settings() {
        NextUpProperties nextUp = new NextUpProperties(
                null,
                "GB",
                Set.of(),
                null,
                new NextUpProperties.Admin(administrator, password),
                URI.create("http://localhost"),
                null);
        new SafeSettings(environment, engine, guard, security, server, nextUp).check();
    }

    private void users() {
        new SafeUsers(environment, identity, passwords).check();
    }

    private static void refuses(ThrowingCallable start, String line) {
        assertThatThrownBy(start).isInstanceOf(UnsafeSetUp.class).hasMessageContaining(line);
    }
}
