package io.nextup.leadgroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code lead_group} and {@code lead_status}. */
@Repository
public class LeadGroupStore {

    private static final String SELECT = """
            select g.id as group_id, g.name as group_name, s.id, s.name, s.stage, s.call_back_after
              from lead_group g
              join lead_status s on s.lead_group = g.id
            """;

    private final JdbcClient jdbc;

    LeadGroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LeadGroup> find(String id) {
        var groups = new Collector();
        jdbc.sql(SELECT + " where g.id = :id order by s.place").param("id", id).query(groups);
        return groups.all().stream().findFirst();
    }

    public List<LeadGroup> all() {
        var groups = new Collector();
        jdbc.sql(SELECT + " order by g.id, s.place").query(groups);
        return groups.all();
    }

    /** What the lead group is called. */
    public String nameOf(String id) {
        return jdbc.sql("select name from lead_group where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Creates or replaces the lead group; on a status that other rows name, the caller has checked that it stays. */
    void save(LeadGroup group) {
        int updated = jdbc.sql("update lead_group set name = :name where id = :id")
                .param("id", group.id())
                .param("name", group.name())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into lead_group (id, name) values (:id, :name)")
                    .param("id", group.id())
                    .param("name", group.name())
                    .update();
        }
        jdbc.sql("delete from lead_status where lead_group = :id")
                .param("id", group.id())
                .update();
        for (int place = 0; place < group.statuses().size(); place++) {
            Status status = group.statuses().get(place);
            jdbc.sql("""
                            insert into lead_status (lead_group, id, name, stage, place, call_back_after)
                            values (:leadGroup, :id, :name, :stage, :place, :callBackAfter)
                            """)
                    .param("leadGroup", group.id())
                    .param("id", status.id())
                    .param("name", status.name())
                    .param("stage", status.stage().name())
                    .param("place", place)
                    .param(
                            "callBackAfter",
                            status.callBackAfter() == null
                                    ? null
                                    : status.callBackAfter().toString())
                    .update();
        }
    }

    void delete(String id) {
        jdbc.sql("delete from lead_group where id = :id").param("id", id).update();
    }

    /** Statuses that leads of the group have, and that open ones have. */
    List<String> statusesInUse(String leadGroup, boolean openOnly) {
        return jdbc.sql("""
                        select distinct status
                          from lead
                         where lead_group = :leadGroup
                           and (closed = false or :openOnly = false)
                        """)
                .param("leadGroup", leadGroup)
                .param("openOnly", openOnly)
                .query(String.class)
                .list();
    }

    /** Statuses of the group that a user group ticked for pick-up. */
    List<String> statusesTicked(String leadGroup) {
        return jdbc.sql("select distinct status from pick_up_tick where lead_group = :leadGroup")
                .param("leadGroup", leadGroup)
                .query(String.class)
                .list();
    }

    /** Web forms whose leads are of the group. */
    List<String> formsOf(String leadGroup) {
        return jdbc.sql("select id from web_form where lead_group = :leadGroup order by id")
                .param("leadGroup", leadGroup)
                .query(String.class)
                .list();
    }

    private static final class Collector implements RowCallbackHandler {

        private final Map<String, LeadGroup> byId = new LinkedHashMap<>();

        @Override
        public void processRow(ResultSet row) throws SQLException {
            String id = row.getString("group_id");
            String name = row.getString("group_name");
            byId.computeIfAbsent(id, unknown -> new LeadGroup(id, name, new ArrayList<>()))
                    .statuses()
                    .add(status(row));
        }

        private static Status status(ResultSet row) throws SQLException {
            String callBackAfter = row.getString("call_back_after");
            return new Status(
                    row.getString("id"),
                    row.getString("name"),
                    Stage.valueOf(row.getString("stage")),
                    callBackAfter == null ? null : Duration.parse(callBackAfter));
        }

        private List<LeadGroup> all() {
            return List.copyOf(byId.values());
        }
    }
}
