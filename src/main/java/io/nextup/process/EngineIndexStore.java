package io.nextup.process;

import io.nextup.lock.Stripes;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes that the engine's own tables lack. The engine makes its tables after the migrations have run, so these cannot be
 * migrations.
 */
@Repository
class EngineIndexStore implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final Stripes stripes;
    private final TransactionTemplate transaction;

    EngineIndexStore(JdbcClient jdbc, Stripes stripes, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.stripes = stripes;
        this.transaction = transaction;
    }

    /** The engine looks for the subtasks of every task that ends, and would read all open tasks for it. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            // Of two nodes that start at once the second finds it made; on their own both would find it missing.
            stripes.lock(Stripes.Kind.REQUEST, List.of("nextup_task_parent"));
            jdbc.sql("create index if not exists nextup_task_parent on act_ru_task (parent_task_id_)")
                    .update();
        });
    }
}
