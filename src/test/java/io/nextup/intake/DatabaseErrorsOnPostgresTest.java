package io.nextup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nextup.testing.NextUpOnPostgresTest;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What PostgreSQL complains of may come into the log: it does not say whom a row is about. */
@NextUpOnPostgresTest
class DatabaseErrorsOnPostgresTest {

    private static final String INSERT = "insert into request_key values (?, 'k', 'Nachtigall', null, null, null)";

    private final JdbcTemplate jdbc;

    DatabaseErrorsOnPostgresTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void failing_row_is_not_quoted() {
        assertThat(told(catchThrowable(() -> jdbc.update(INSERT, "Nachtigall"))))
                .contains("received_at")
                .doesNotContain("Failing row");
    }

    /** Fails without PostgresConnections: the driver writes the values into the statement. */
    @Test
    void values_of_a_failing_batch_are_not_quoted() {
        assertThat(told(catchThrowable(
                        () -> jdbc.batchUpdate(INSERT, List.of(new Object[] {"Amsel"}, new Object[] {"Drossel"})))))
                .contains("received_at")
                .doesNotContain("Amsel", "Drossel");
    }

    private static String told(Throwable thrown) {
        StringBuilder told = new StringBuilder(Throwables.getStackTrace(thrown));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getNextException() != null) {
                told.append(Throwables.getStackTrace(sql.getNextException()));
            }
        }
        return told.toString();
    }
}
