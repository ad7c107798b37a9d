package io.nextup.process.rules;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The engine's table of decisions, asked for every lead: the engine's own query, which can ask for anything, takes many times as
 * long.
 */
@Repository
class DecisionStore {

    /** A version of a decision, and where its text is. */
    record Deployed(String id, String key, int version, String deployment, String resource) {}

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version that is of no tenant. */
    Optional<Deployed> latest(String decisionKey) {
        return jdbc.sql("""
                        select id_, key_, version_, deployment_id_, resource_name_
                          from act_re_decision_def
                         where key_ = :key
                           and tenant_id_ is null
                         order by version_ desc
                         fetch first 1 row only
                        """)
                .param("key", decisionKey)
                .query((row, number) -> new Deployed(
                        row.getString("id_"),
                        row.getString("key_"),
                        row.getInt("version_"),
                        row.getString("deployment_id_"),
                        row.getString("resource_name_")))
                .optional();
    }
}
