package io.nextup.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The same as {@link NextUpTest} on a real PostgreSQL, because H2 locks differently; with a real SMTP server, and with single
 * sign-on by a real provider ({@link OpenIdProvider}), which is off in the other one.
 *
 * <p>Such a class is called {@code …OnPostgresTest}: the build runs these in a JVM of their own, because two engines of one name
 * in one JVM are trouble.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("postgres")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.hikari.maximum-pool-size=20",
            // For the provider of the tests only, which shares their class path.
            "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration",
            "camunda.bpm.job-execution.enabled=false",
            "nextup.look-every-seconds=3600",
            "nextup.time-zone=UTC",
            // Spring Boot turns the export of metrics off in tests.
            "management.prometheus.metrics.export.enabled=true",
            "nextup.metrics.password=" + Http.METRICS_PASSWORD,
            "nextup.admin.user=" + Http.ADMIN,
            "nextup.admin.password=" + Http.ADMIN_PASSWORD
        })
@ContextConfiguration(initializers = {PostgresForTests.class, MailForTests.class, ProviderForTests.class})
@Import({
    Browsing.class,
    Door.class,
    Http.class,
    Ledger.class,
    People.class,
    RoutingRows.class,
    Sales.class,
    TestClock.class,
    TestResources.class,
    Timers.class
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface NextUpOnPostgresTest {}
