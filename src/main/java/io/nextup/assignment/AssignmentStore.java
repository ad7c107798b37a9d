package io.nextup.assignment;

import io.nextup.lead.AssignedBy;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code assignment}; rows are added, never changed. */
@Repository
public class AssignmentStore {

    private static final RowMapper<Assignment> ROW = (row, number) -> new Assignment(
            row.getString("lead"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("owner"),
            Optional.ofNullable(row.getString("assigned_by"))
                    .map(AssignedBy::valueOf)
                    .orElse(null),
            row.getString("user_group"),
            row.getString("counted_in"),
            row.getString("by_user"),
            row.getString("decision"));

    private final JdbcClient jdbc;

    AssignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Assignment assignment) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("lead", assignment.lead());
        columns.put("at", assignment.at().atOffset(ZoneOffset.UTC));
        columns.put("owner", assignment.owner());
        columns.put(
                "assignedBy",
                assignment.assignedBy() == null ? null : assignment.assignedBy().name());
        columns.put("userGroup", assignment.userGroup());
        columns.put("countedIn", assignment.countedIn());
        columns.put("by", assignment.by());
        columns.put("decision", assignment.decision());
        jdbc.sql("""
                        insert into assignment
                               (lead, at, owner, assigned_by, user_group, counted_in, by_user, decision)
                        values (:lead, :at, :owner, :assignedBy, :userGroup, :countedIn, :by, :decision)
                        """).params(columns).update();
    }

    /** The lead's story, oldest first. */
    public List<Assignment> of(String lead) {
        return jdbc.sql("select * from assignment where lead = :lead order by id")
                .param("lead", lead)
                .query(ROW)
                .list();
    }
}
