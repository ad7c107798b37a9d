package io.nextup.process.plugin;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's table of process definitions. */
@Repository
class LatestProcessStore {

    /** The latest version of a process, and whether it is suspended, as the engine writes that. */
    record Latest(String id, int suspensionState) {}

    private final JdbcClient jdbc;

    LatestProcessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key; without processes that tenants have too. */
    Map<String, Latest> latest() {
        Map<String, Latest> latest = new HashMap<>();
        jdbc.sql("""
                        select p.key_, p.id_, p.suspension_state_
                          from act_re_procdef p
                         where p.version_ = (select max(v.version_)
                                               from act_re_procdef v
                                              where v.key_ = p.key_)
                           and not exists (select 1
                                             from act_re_procdef t
                                            where t.key_ = p.key_
                                              and t.tenant_id_ is not null)
                        """).query(row -> {
            latest.put(row.getString("key_"), new Latest(row.getString("id_"), row.getInt("suspension_state_")));
        });
        return latest;
    }
}
