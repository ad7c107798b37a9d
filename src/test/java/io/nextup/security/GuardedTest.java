package io.nextup.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.nextup.process.plugin.StoredPasswords;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.People;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;

/** What the start looks at, in the application as it is shipped. */
@NextUpTest
class GuardedTest {

    private final EngineRestGuard guard;
    private final StoredPasswords passwords;
    private final People people;
    private final Http http;

    GuardedTest(EngineRestGuard guard, StoredPasswords passwords, People people, Http http) {
        this.guard = guard;
        this.passwords = passwords;
        this.people = people;
        this.http = http;
    }

    @Test
    void engine_rest_is_guarded() {
        assertThat(guard.stands()).isTrue();
    }

    @Test
    void engine_rest_is_not_guarded_where_one_filter_is_missing_or_another_answers_first() {
        JerseyApplicationPath path = () -> "/engine-rest";
        FilterRegistration caller = filter("engineRestCaller", EngineRestCaller.class, "/engine-rest/*");
        FilterRegistration security = filter("springSecurityFilterChain", Object.class, "/*");
        assertThat(guard(path, caller, security)).isTrue();
        assertThat(guard(path, caller)).isFalse();
        assertThat(guard(path, security)).isFalse();
        assertThat(guard(() -> "/other", caller, security)).isFalse();
        assertThat(guard(path, caller, security, filter("jersey", ServletContainer.class, "/engine-rest/*")))
                .isFalse();
    }

    @Test
    void looking_at_a_password_is_no_failed_log_in() {
        people.user("quentin");
        for (int look = 0; look < 20; look++) {
            assertThat(passwords.isOneOf("quentin", Set.of("wrong", "quentin"))).isFalse();
        }
        assertThat(passwords.isOneOf("quentin", Set.of("wrong", People.PASSWORD)))
                .isTrue();
        assertThat(passwords.isOneOf("nobody", Set.of("wrong"))).isFalse();
        assertThat(http.as("quentin").get("/api/me/availability").statusCode()).isNotEqualTo(401);
    }

    private static boolean guard(JerseyApplicationPath path, FilterRegistration... filters) {
        ServletContext servlets = mock();
        Map<String, FilterRegistration> registered = new HashMap<>();
        for (FilterRegistration filter : filters) {
            registered.put(filter.getName(), filter);
        }
        doReturn(registered).when(servlets).getFilterRegistrations();
        return new EngineRestGuard(servlets, path).stands();
    }

    private static FilterRegistration filter(String name, Class<?> type, String pattern) {
        FilterRegistration registration = mock();
        when(registration.getName()).thenReturn(name);
        when(registration.getClassName()).thenReturn(type.getName());
        when(registration.getUrlPatternMappings()).thenReturn(Set.of(pattern));
        return registration;
    }
}
