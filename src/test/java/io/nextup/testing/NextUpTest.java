package io.nextup.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * The whole application on a real port, with its own in-memory H2, an administrator and no job executor.
 *
 * <p>Every test class that uses this as it is shares one application: a second one in the same JVM would make a second engine of
 * the same name. So no test adds properties, beans or profiles of its own; what they need goes here.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:nextup-test;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000;QUERY_CACHE_SIZE=256;OPTIMIZE_REUSE_RESULTS=0",
            "spring.datasource.hikari.connection-timeout=3000",
            // For the provider of the tests only, which shares their class path.
            "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.eventing.execution=true",
            "nextup.look-every-seconds=3600",
            "nextup.time-zone=UTC",
            // Spring Boot turns the export of metrics off in tests.
            "management.prometheus.metrics.export.enabled=true",
            "nextup.metrics.password=" + Http.METRICS_PASSWORD,
            "nextup.admin.user=" + Http.ADMIN,
            "nextup.admin.password=" + Http.ADMIN_PASSWORD
        })
@Import({
    Books.class,
    Browsing.class,
    Crew.class,
    Desk.class,
    EngineTables.class,
    Door.class,
    Http.class,
    Ledger.class,
    PassedSteps.class,
    People.class,
    RecordedMemberships.class,
    RoutingRows.class,
    Sales.class,
    TestClock.class,
    TestRefusals.class,
    TestResources.class,
    Timers.class
})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface NextUpTest {}
