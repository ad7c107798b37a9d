package io.nextup.console.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads reports of the leads that came in since an instant. */
@Repository
class ReportStore {

    private static final int MOST = 200;
    private static final int UNASSIGNED = 10_000;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is recorded as the last step of those open leads that nobody owns, the latest first; at most 10,000. Null for one who had an
     * owner and has none any more.
     */
    List<String> lastDecisionsOfUnassigned(Instant since) {
        return jdbc.sql("""
                        select a.decision
                          from lead l
                          join assignment a on a.id = (select max(b.id) from assignment b where b.lead = l.id)
                         where l.owner is null
                           and l.closed = false
                           and l.received_at >= :since
                         order by l.received_at desc
                         fetch first :most rows only
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", UNASSIGNED)
                .query((row, number) -> row.getString("decision"))
                .list();
    }

    /** The most leads first, weeks the latest first; at most 200 lines. */
    List<Line> of(By by, Instant since) {
        return jdbc.sql("""
                        with received as (
                            select l.source, l.user_group, l.owner, l.closed, l.received_at,
                                   extract(epoch from (
                                       (select min(a.at) from assignment a where a.lead = l.id and a.owner is not null)
                                       - l.received_at)) as owned,
                                   extract(epoch from (f.at - l.received_at)) as touched
                              from lead l
                              left join first_touch f on f.lead = l.id
                             where l.received_at >= :since)
                        select %1$s as of_what,
                               count(*) as leads,
                               sum(case when owner is null and closed = false then 1 else 0 end) as unassigned,
                               percentile_cont(0.5) within group (order by owned) as owned_median,
                               percentile_cont(0.9) within group (order by owned) as owned_p90,
                               percentile_cont(0.5) within group (order by touched) as touched_median,
                               percentile_cont(0.9) within group (order by touched) as touched_p90
                          from received
                         group by %1$s
                         order by %2$s desc
                         fetch first :most rows only
                        """.formatted(by.column(), by == By.WEEK ? "of_what" : "leads"))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> new Line(
                        row.getString("of_what"),
                        row.getLong("leads"),
                        row.getLong("unassigned"),
                        row.getObject("owned_median", Double.class),
                        row.getObject("owned_p90", Double.class),
                        row.getObject("touched_median", Double.class),
                        row.getObject("touched_p90", Double.class)))
                .list();
    }
}
