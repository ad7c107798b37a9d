package io.nextup.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code workload}: how many open leads each user owns. */
@Repository
class WorkloadStore {

    private final JdbcClient jdbc;

    WorkloadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to the user's open leads; the caller holds the user's lock. */
    void add(String user, int leads) {
        int updated = jdbc.sql("update workload set open_leads = open_leads + :leads where user_id = :user")
                .param("leads", leads)
                .param("user", user)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into workload (user_id, open_leads) values (:user, :leads)")
                    .param("leads", leads)
                    .param("user", user)
                    .update();
        }
    }
}
