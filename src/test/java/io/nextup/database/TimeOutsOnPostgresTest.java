package io.nextup.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.nextup.problem.http.Causes;
import io.nextup.testing.Http;
import io.nextup.testing.NextUpOnPostgresTest;
import io.nextup.testing.Sales;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** No wait for PostgreSQL is for ever, and whoever waited in vain is told to come again. */
@NextUpOnPostgresTest
class TimeOutsOnPostgresTest {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Flyway migrations;
    private final Http http;
    private final Sales sales;

    TimeOutsOnPostgresTest(
            JdbcTemplate jdbc, TransactionOperations transaction, Flyway migrations, Http http, Sales sales) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.migrations = migrations;
        this.http = http;
        this.sales = sales;
    }

    @ParameterizedTest
    @CsvSource({"lock_timeout, 10s", "statement_timeout, 20s", "idle_in_transaction_session_timeout, 30s"})
    void every_connection_gives_up_in_time(String setting, String after) {
        assertThat(jdbc.queryForObject("show " + setting, String.class)).isEqualTo(after);
    }

    @Test
    void a_migration_may_take_as_long_as_it_needs() throws SQLException {
        try (Connection connection =
                        migrations.getConfiguration().getDataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery("show statement_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("0");
        }
    }

    /** Takes five seconds, as it is told only then. */
    @Test
    void whoever_waits_for_a_lock_in_vain_is_told_to_come_again() {
        sales.leadGroup("locked");

        HttpResponse<String> answer = transaction.execute(status -> {
            jdbc.execute("lock table lead in exclusive mode");
            return http.admin().post("/api/leads", "{\"leadGroup\": \"locked\", \"name\": \"Ann\"}");
        });

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(jdbc.queryForObject("select count(*) from lead where lead_group = 'locked'", Long.class))
                .isZero();
    }

    @Test
    void a_statement_that_takes_too_long_is_a_database_that_is_busy() {
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            jdbc.execute("set local statement_timeout = '50ms'");
            jdbc.execute("select pg_sleep(20)");
        }));

        assertThat(Causes.databaseAway(thrown)).isTrue();
    }

    @Test
    void a_transaction_that_was_idle_for_too_long_is_a_database_that_is_away() {
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            Integer session = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
            jdbc.execute("set local idle_in_transaction_session_timeout = '1ms'");
            await().until(() ->
                    CompletableFuture.supplyAsync(() -> isGone(session)).join());
            jdbc.execute("select 1");
        }));

        assertThat(Causes.databaseAway(thrown)).isTrue();
    }

    private boolean isGone(int session) {
        return jdbc.queryForList("select pid from pg_stat_activity where pid = ?", Integer.class, session)
                .isEmpty();
    }
}
