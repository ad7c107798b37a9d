package io.nextup.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code pick_up_tick}: in which statuses a user group's members may pick up. */
@Repository
class PickUpTickStore {

    private final JdbcClient jdbc;

    PickUpTickStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Per lead group the statuses ticked. */
    Map<String, List<String>> of(String userGroup) {
        Map<String, List<String>> ticks = new TreeMap<>();
        jdbc.sql("""
                        select t.lead_group, t.status
                          from pick_up_tick t
                          join lead_status s on s.lead_group = t.lead_group and s.id = t.status
                         where t.user_group = :userGroup
                         order by t.lead_group, s.place
                        """).param("userGroup", userGroup).query(row -> {
            ticks.computeIfAbsent(row.getString("lead_group"), none -> new ArrayList<>())
                    .add(row.getString("status"));
        });
        return ticks;
    }

    /** The user groups that ticked the status. */
    List<String> ticking(String leadGroup, String status) {
        return jdbc.sql("""
                        select user_group
                          from pick_up_tick
                         where lead_group = :leadGroup
                           and status = :status
                         order by user_group
                        """)
                .param("leadGroup", leadGroup)
                .param("status", status)
                .query(String.class)
                .list();
    }

    void save(String userGroup, Map<String, List<String>> ticks) {
        jdbc.sql("delete from pick_up_tick where user_group = :userGroup")
                .param("userGroup", userGroup)
                .update();
        ticks.forEach((leadGroup, statuses) -> statuses.stream().distinct().forEach(status -> jdbc.sql("""
                        insert into pick_up_tick (user_group, lead_group, status)
                        values (:userGroup, :leadGroup, :status)
                        """)
                .param("userGroup", userGroup)
                .param("leadGroup", leadGroup)
                .param("status", status)
                .update()));
    }
}
