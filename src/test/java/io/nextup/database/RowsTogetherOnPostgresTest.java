package io.nextup.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.NextUpOnPostgresTest;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@NextUpOnPostgresTest
class RowsTogetherOnPostgresTest {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    RowsTogetherOnPostgresTest(JdbcTemplate jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Told by the driver, which then knows only that they were written, and no longer how many by which. */
    @Test
    void rows_of_one_table_are_written_by_one_statement() {
        int[] counts = transaction.execute(status -> {
            jdbc.execute("create temporary table together (id int) on commit drop");
            return jdbc.batchUpdate(
                    "insert into together (id) values (?)", List.of(new Object[] {1}, new Object[] {2}));
        });

        assertThat(counts).containsExactly(Statement.SUCCESS_NO_INFO, Statement.SUCCESS_NO_INFO);
    }
}
