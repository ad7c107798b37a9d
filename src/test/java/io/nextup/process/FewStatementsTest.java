package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Door;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead's time is that of its statements: nothing is asked twice, and nothing that is known. */
@NextUpTest
class FewStatementsTest {

    private static final int TIMES = 10;
    /** 20 of NextUp, 12 of the engine, and the end of the transaction; raise it only for what a lead needs. */
    private static final int MOST = 34;

    private final Sales sales;
    private final Door door;
    private final JdbcClient jdbc;

    FewStatementsTest(Sales sales, Door door, JdbcClient jdbc) {
        this.sales = sales;
        this.door = door;
        this.jdbc = jdbc;
    }

    @AfterEach
    void countNoMore() {
        jdbc.sql("set query_statistics false").update();
    }

    @Test
    void lead_dealt_by_a_group_asks_the_database_nothing_twice() {
        sales.leadGroup("few");
        sales.userGroup("few", "SEQUENTIAL", "few-1", "few-2");
        sales.everythingTo("few");
        door.send("few");

        jdbc.sql("set query_statistics true").update();
        for (int lead = 0; lead < TIMES; lead++) {
            door.send(Map.of("leadGroup", "few", "externalId", "few-" + lead), null);
        }

        List<String> askedTwice = new ArrayList<>();
        int[] statements = {0};
        jdbc.sql("select sql_statement, execution_count from information_schema.query_statistics")
                .query(row -> {
                    String sql = row.getString("sql_statement")
                            .replaceAll("\\s+", " ")
                            .trim();
                    int eachLead = row.getInt("execution_count") / TIMES;
                    statements[0] += eachLead;
                    if (eachLead > 1 && sql.startsWith("select")) {
                        askedTwice.add(sql);
                    }
                });
        assertThat(askedTwice)
                .as("known by its external id, before and behind the lock; locked: the external id and the owner")
                .containsExactlyInAnyOrder(
                        "select * from lead where stream = ? and source = ? and external_id = ?",
                        "select id from lock_stripe where id in (?) order by id for update");
        assertThat(statements[0]).isLessThanOrEqualTo(MOST);
    }
}
