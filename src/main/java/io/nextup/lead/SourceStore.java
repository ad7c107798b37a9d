package io.nextup.lead;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code lead}: counted by where leads come from. */
@Repository
public class SourceStore {

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SourceCount> counts() {
        return jdbc.sql("""
                        select l.stream, l.source, l.campaign,
                               count(*) as leads,
                               count(l.owner) as assigned,
                               count(case when s.stage = 'CONVERTED' then 1 end) as converted
                          from lead l
                          left join lead_status s on s.lead_group = l.lead_group and s.id = l.status
                         group by l.stream, l.source, l.campaign
                         order by l.stream, l.source, l.campaign nulls first
                        """).query(SourceCount.class).list();
    }
}
