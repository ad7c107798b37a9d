package io.nextup.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code audit}: there is no way to change or delete a row. */
@Repository
public class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditRecord entry) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("at", entry.at().atOffset(ZoneOffset.UTC));
        columns.put("by", entry.by());
        columns.put("action", entry.action().name());
        columns.put("kind", entry.kind());
        columns.put("resource", entry.id());
        columns.put("before", entry.before());
        columns.put("after", entry.after());
        jdbc.sql("""
                        insert into audit (at, by_user, action, kind, resource, value_before, value_after)
                        values (:at, :by, :action, :kind, :resource, :before, :after)
                        """).params(columns).update();
    }

    /** Newest first. */
    public List<AuditRecord> page(AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(query, parameters);
        parameters.put("offset", (long) query.page() * query.size());
        parameters.put("size", query.size());
        return jdbc.sql("select * from audit" + where
                        + " order by id desc offset :offset rows fetch next :size rows only")
                .params(parameters)
                .query(AuditStore::read)
                .list();
    }

    public long count(AuditQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql("select count(*) from audit" + where(query, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static String where(AuditQuery query, Map<String, Object> parameters) {
        List<String> clauses = new ArrayList<>();
        limit(clauses, parameters, "by_user = :by", "by", query.by());
        limit(clauses, parameters, "kind = :kind", "kind", query.kind());
        limit(clauses, parameters, "resource = :resource", "resource", query.id());
        limit(clauses, parameters, "at >= :from", "from", at(query.from()));
        limit(clauses, parameters, "at < :to", "to", at(query.to()));
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    private static void limit(
            List<String> clauses, Map<String, Object> parameters, String clause, String name, Object value) {
        if (value != null) {
            clauses.add(clause);
            parameters.put(name, value);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditRecord read(ResultSet row, int number) throws SQLException {
        return new AuditRecord(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_user"),
                Action.valueOf(row.getString("action")),
                row.getString("kind"),
                row.getString("resource"),
                row.getString("value_before"),
                row.getString("value_after"));
    }
}
