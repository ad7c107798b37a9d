package io.nextup.process.rules;

import io.nextup.routing.RuleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The engine's table of decisions. The latest is asked for every lead: the engine's own query, which can ask for anything, takes
 * many times as long.
 */
@Repository
class DecisionStore {

    /** A version of a decision, and where its text is. */
    record Deployed(String id, String key, int version, String deployment, String resource) {}

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes whoever deploys wait until this transaction is over, as a deployment of the engine itself does. */
    void lockDeployments() {
        jdbc.sql("select value_ from act_ge_property where name_ = 'deployment.lock' for update")
                .query(String.class)
                .single();
    }

    /** Newest first; by whom is what the trail says. */
    List<RuleVersion> versions(String decisionKey, int most) {
        return jdbc.sql("""
                        select d.version_, p.name_, a.by_user, p.deploy_time_
                          from act_re_decision_def d
                          join act_re_deployment p on p.id_ = d.deployment_id_
                          left join audit a on a.kind = 'deployment' and a.resource = p.id_
                         where d.key_ = :key
                           and d.tenant_id_ is null
                         order by d.version_ desc
                         fetch first :most rows only
                        """)
                .param("key", decisionKey)
                .param("most", most)
                .query((row, number) -> new RuleVersion(
                        row.getInt("version_"),
                        row.getString("name_"),
                        row.getString("by_user"),
                        row.getTimestamp("deploy_time_").toInstant()))
                .list();
    }

    /** One version that is of no tenant. */
    Optional<Deployed> version(String decisionKey, int version) {
        return jdbc.sql("""
                        select id_, key_, version_, deployment_id_, resource_name_
                          from act_re_decision_def
                         where key_ = :key
                           and version_ = :version
                           and tenant_id_ is null
                        """)
                .param("key", decisionKey)
                .param("version", version)
                .query(DecisionStore::read)
                .optional();
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
                .query(DecisionStore::read)
                .optional();
    }

    private static Deployed read(ResultSet row, int number) throws SQLException {
        return new Deployed(
                row.getString("id_"),
                row.getString("key_"),
                row.getInt("version_"),
                row.getString("deployment_id_"),
                row.getString("resource_name_"));
    }
}
