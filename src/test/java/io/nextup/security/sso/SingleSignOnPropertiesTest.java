package io.nextup.security.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SingleSignOnPropertiesTest {

    @EnableConfigurationProperties(SingleSignOnProperties.class)
    static class Settings {}

    @Test
    void everything_is_set_by_environment_variables() {
        SingleSignOnProperties read = read(Map.of(
                "NEXTUP_SSO_ISSUER", "https://login.example.com/realms/sales",
                "NEXTUP_SSO_CLIENT_ID", "nextup",
                "NEXTUP_SSO_CLIENT_SECRET", "secret",
                "NEXTUP_SSO_USER_CLAIM", "upn",
                "NEXTUP_SSO_GROUPS", "Sales leads=managers, analysts",
                "NEXTUP_SSO_ADOPT_USERS", "true"));

        assertThat(read.issuer()).isEqualTo("https://login.example.com/realms/sales");
        assertThat(read.audience()).isEqualTo("nextup");
        assertThat(read.clientSecret()).isEqualTo("secret");
        assertThat(read.userClaim()).isEqualTo("upn");
        assertThat(read.groupsClaim()).isEqualTo("groups");
        assertThat(read.adoptUsers()).isTrue();
        GroupMapping mapping = new GroupMapping(read.groups());
        assertThat(mapping.followed()).containsExactlyInAnyOrder("managers", "analysts");
        assertThat(mapping.of(List.of("Sales leads", "unheard of"))).containsExactly("managers");
    }

    @Test
    void a_group_with_equals_signs_and_commas_in_its_name_is_set_by_its_number() {
        SingleSignOnProperties read = read(Map.of(
                "NEXTUP_SSO_ISSUER", "https://login.example.com",
                "NEXTUP_SSO_CLIENT_ID", "nextup",
                "NEXTUP_SSO_GROUPS_0", "CN=Sales,OU=Groups=managers"));

        assertThat(new GroupMapping(read.groups()).of(List.of("CN=Sales,OU=Groups")))
                .containsExactly("managers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.com", "login.example.com", "ftp://localhost", "https:///realm"})
    void issuer_without_tls_is_refused_unless_it_is_on_this_machine(String issuer) {
        assertThatThrownBy(() -> read(Map.of("NEXTUP_SSO_ISSUER", issuer, "NEXTUP_SSO_CLIENT_ID", "nextup")))
                .hasStackTraceContaining("NEXTUP_SSO_ISSUER");
        assertThat(read(Map.of("NEXTUP_SSO_ISSUER", "http://localhost:9000", "NEXTUP_SSO_CLIENT_ID", "nextup"))
                        .issuer())
                .isEqualTo("http://localhost:9000");
    }

    @Test
    void issuer_needs_a_client_id() {
        assertThatThrownBy(() -> read(Map.of("NEXTUP_SSO_ISSUER", "https://login.example.com")))
                .hasStackTraceContaining("NEXTUP_SSO_CLIENT_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=managers", "sales=", "sales=two words", ""})
    void mapping_that_maps_nothing_is_refused(String mapping) {
        assertThatThrownBy(() -> new GroupMapping(List.of(mapping))).hasMessageContaining("NEXTUP_SSO_GROUPS");
    }

    private static SingleSignOnProperties read(Map<String, Object> environment) {
        SingleSignOnProperties[] read = new SingleSignOnProperties[1];
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .run(context -> read[0] = context.getBean(SingleSignOnProperties.class));
        return read[0];
    }
}
