package io.nextup.distribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code distribution}; a stream without a row has the defaults. */
@Repository
public class DistributionStore {

    private static final RowMapper<Distribution> ROW = (row, number) -> new Distribution(
            row.getString("stream"),
            StreamMethod.valueOf(row.getString("method")),
            row.getString("user_id"),
            row.getString("user_group"),
            row.getBoolean("online_only"),
            row.getString("fallback"),
            row.getBoolean("fall_through"),
            row.getBoolean("adder_keeps_lead"));

    private final JdbcClient jdbc;

    DistributionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Distribution of(String stream) {
        return jdbc.sql("select * from distribution where stream = :stream")
                .param("stream", stream)
                .query(ROW)
                .optional()
                .orElseGet(() -> Distribution.byDefault(stream));
    }

    /** The streams whose setting names the user group. */
    public List<String> naming(String userGroup) {
        return jdbc.sql(
                        "select stream from distribution where user_group = :group or fallback = :group order by stream")
                .param("group", userGroup)
                .query(String.class)
                .list();
    }

    /** Writes the setting; returns whether the stream had none of its own before. */
    boolean save(Distribution distribution) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("stream", distribution.stream());
        columns.put("method", distribution.method().name());
        columns.put("user", distribution.user());
        columns.put("userGroup", distribution.userGroup());
        columns.put("onlineOnly", distribution.onlineOnly());
        columns.put("fallback", distribution.fallback());
        columns.put("fallThrough", distribution.fallThrough());
        columns.put("adderKeepsLead", distribution.adderKeepsLead());
        int updated = jdbc.sql("""
                        update distribution
                           set method = :method,
                               user_id = :user,
                               user_group = :userGroup,
                               online_only = :onlineOnly,
                               fallback = :fallback,
                               fall_through = :fallThrough,
                               adder_keeps_lead = :adderKeepsLead
                         where stream = :stream
                        """).params(columns).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into distribution
                                   (stream, method, user_id, user_group, online_only, fallback, fall_through,
                                    adder_keeps_lead)
                            values (:stream, :method, :user, :userGroup, :onlineOnly, :fallback, :fallThrough,
                                    :adderKeepsLead)
                            """).params(columns).update();
        }
        return updated == 0;
    }
}
