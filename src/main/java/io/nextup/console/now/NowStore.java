package io.nextup.console.now;

import io.nextup.assignment.Assignment;
import io.nextup.lead.AssignedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what has just happened; every question is bounded and goes by an index. */
@Repository
class NowStore {

    private static final String DEALT = """
            select a.lead, a.at, a.owner, a.assigned_by, a.user_group, a.counted_in, a.by_user, a.decision,
                   coalesce(l.name, l.company, l.external_id) as called, l.lead_group
              from assignment a
              join lead l on l.id = a.lead
            """;

    /** Who was dealt a lead when; null for the user group where none dealt it. */
    record Arrival(Instant at, String owner, String userGroup) {}

    private final JdbcClient jdbc;

    NowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number that is another as soon as anything is assigned. */
    long last() {
        return jdbc.sql("select coalesce(max(id), 0) from assignment")
                .query(Long.class)
                .single();
    }

    /** The latest steps, the last first. */
    List<Dealt> latest(int size) {
        return jdbc.sql(DEALT + " order by a.id desc fetch first :size rows only")
                .param("size", size)
                .query(NowStore::dealt)
                .list();
    }

    /** Open leads that nobody owns, the oldest first, each with the last step of its story. */
    List<Dealt> waiting(int size) {
        return jdbc.sql(DEALT + """
                         where l.owner is null
                           and l.closed = false
                           and a.id = (select max(b.id) from assignment b where b.lead = l.id)
                         order by l.received_at
                         fetch first :size rows only
                        """).param("size", size).query(NowStore::dealt).list();
    }

    /** How many open leads nobody owns. */
    long waiting() {
        return jdbc.sql("select count(*) from lead where owner is null and closed = false")
                .query(Long.class)
                .single();
    }

    /** Who got leads since then, the first first; at most so many. */
    List<Arrival> since(Instant since, int most) {
        return jdbc.sql("""
                        select at, owner, user_group
                          from assignment
                         where at >= :since
                           and owner is not null
                         order by at
                         fetch first :most rows only
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Arrival(at(row), row.getString("owner"), row.getString("user_group")))
                .list();
    }

    private static Dealt dealt(ResultSet row, int number) throws SQLException {
        Assignment assignment = new Assignment(
                row.getString("lead"),
                at(row),
                row.getString("owner"),
                Optional.ofNullable(row.getString("assigned_by"))
                        .map(AssignedBy::valueOf)
                        .orElse(null),
                row.getString("user_group"),
                row.getString("counted_in"),
                row.getString("by_user"),
                row.getString("decision"));
        return new Dealt(assignment, row.getString("called"), row.getString("lead_group"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
