package io.nextup.metrics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of leads and owners that are measured. */
@Repository
class BacklogStore {

    /**
     * Open leads that nobody owns.
     *
     * @param waiting those of them that wait for a user group
     */
    record Backlog(long unowned, long waiting) {}

    private final JdbcClient jdbc;

    BacklogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Backlog backlog() {
        return jdbc.sql("""
                        select count(*) as unowned, count(waiting_for) as waiting
                          from lead
                         where owner is null
                           and closed = false
                        """)
                .query((row, number) -> new Backlog(row.getLong("unowned"), row.getLong("waiting")))
                .single();
    }

    /** How often the lead came to an owner so far. */
    int owners(String lead) {
        return jdbc.sql("select count(*) from assignment where lead = :lead and owner is not null")
                .param("lead", lead)
                .query(Integer.class)
                .single();
    }
}
