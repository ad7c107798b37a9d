package io.nextup.pool;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code user_group}. */
@Repository
public class GroupStore {

    private static final RowMapper<UserGroup> ROW = (row, number) -> new UserGroup(
            row.getString("id"),
            row.getString("name"),
            PoolMethod.valueOf(row.getString("method")),
            row.getBoolean("online_only"),
            Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of).orElse(null),
            WhenNobody.valueOf(row.getString("when_nobody")),
            row.getString("overflow_to"),
            Optional.ofNullable(row.getString("accept_within"))
                    .map(Duration::parse)
                    .orElse(null),
            Optional.ofNullable(row.getString("hours")).map(Hours::parse).orElse(null));

    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UserGroup> find(String id) {
        return jdbc.sql("select * from user_group where id = :id")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    public boolean exists(String id) {
        return find(id).isPresent();
    }

    public List<UserGroup> all() {
        return jdbc.sql("select * from user_group order by id").query(ROW).list();
    }

    /** The groups that are set up, of those the user belongs to as the member list has it. */
    public List<String> groupsOf(String user) {
        return jdbc.sql("select user_group from member where user_id = :user order by user_group")
                .param("user", user)
                .query(String.class)
                .list();
    }

    /** To which group each overflows, for all that do. */
    Map<String, String> overflows() {
        Map<String, String> overflows = new HashMap<>();
        jdbc.sql("select id, overflow_to from user_group where when_nobody = 'OVERFLOW'")
                .query(row -> {
                    overflows.put(row.getString("id"), row.getString("overflow_to"));
                });
        return overflows;
    }

    void save(UserGroup group) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", group.id());
        columns.put("name", group.name());
        columns.put("method", group.method().name());
        columns.put("onlineOnly", group.onlineOnly());
        columns.put(
                "timeZone", group.timeZone() == null ? null : group.timeZone().getId());
        columns.put("whenNobody", group.whenNobody().name());
        columns.put("overflowTo", group.overflowTo());
        columns.put(
                "acceptWithin",
                group.acceptWithin() == null ? null : group.acceptWithin().toString());
        columns.put("hours", group.hours() == null ? null : group.hours().toString());
        int updated = jdbc.sql("""
                        update user_group
                           set name = :name,
                               method = :method,
                               online_only = :onlineOnly,
                               time_zone = :timeZone,
                               when_nobody = :whenNobody,
                               overflow_to = :overflowTo,
                               accept_within = :acceptWithin,
                               hours = :hours
                         where id = :id
                        """).params(columns).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into user_group
                                   (id, name, method, online_only, time_zone, when_nobody, overflow_to, accept_within,
                                    hours)
                            values (:id, :name, :method, :onlineOnly, :timeZone, :whenNobody, :overflowTo, :acceptWithin,
                                    :hours)
                            """).params(columns).update();
        }
    }

    void delete(String id) {
        jdbc.sql("delete from user_group where id = :id").param("id", id).update();
    }
}
