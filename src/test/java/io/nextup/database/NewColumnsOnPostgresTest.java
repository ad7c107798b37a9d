package io.nextup.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.lock.TryingAgain;
import io.nextup.testing.NextUpOnPostgresTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an old node meets when a new one, started beside it, brings its tables up to date. */
@NextUpOnPostgresTest
class NewColumnsOnPostgresTest {

    /** The driver has PostgreSQL learn a statement by heart at the fifth time. */
    private static final int BY_HEART = 6;

    private final JdbcTemplate jdbc;
    private final TryingAgain tryingAgain;

    NewColumnsOnPostgresTest(JdbcTemplate jdbc, TryingAgain tryingAgain) {
        this.jdbc = jdbc;
        this.tryingAgain = tryingAgain;
    }

    @BeforeEach
    void make_a_table() {
        jdbc.execute("create table of_a_new_version (a integer)");
    }

    @AfterEach
    void drop_it() {
        jdbc.execute("drop table of_a_new_version");
    }

    @Test
    void a_statement_that_was_known_by_heart_works_on_after_its_table_has_a_column_more() {
        for (int time = 0; time < BY_HEART; time++) {
            read();
        }

        jdbc.execute("alter table of_a_new_version add column b integer");

        assertThat(read()).isZero();
    }

    private int read() {
        return tryingAgain.call(() -> jdbc.queryForList("select * from of_a_new_version where a = ?", 1)
                .size());
    }
}
