package io.nextup.console.me;

import io.nextup.assignment.Decision;
import io.nextup.assignment.DecisionJson;
import io.nextup.pool.Pools;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the decisions of a group's last deals who was passed over in them. */
@Repository
class SkipStore {

    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 5;

    private record Deal(Instant at, Decision decision) {

        Optional<Skip> skipOf(String user) {
            return decision.candidates().stream()
                    .filter(one -> one.user().equals(user) && !one.eligible())
                    .findFirst()
                    .map(one -> new Skip(at, one));
        }
    }

    private final JdbcClient jdbc;

    SkipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Among the group's last hundred deals, the last few in which the user was passed over, the latest first. */
    List<Skip> of(String userGroup, String user) {
        return jdbc
                .sql("""
                        select at, decision
                          from assignment
                         where counted_in = :pool
                           and decision is not null
                         order by at desc, id desc
                         fetch first :deals rows only
                        """)
                .param("pool", Pools.ofGroup(userGroup))
                .param("deals", LOOKED_AT)
                .query(SkipStore::deal)
                .list()
                .stream()
                .flatMap(deal -> deal.skipOf(user).stream())
                .limit(SHOWN)
                .toList();
    }

    private static Deal deal(ResultSet row, int number) throws SQLException {
        return new Deal(
                row.getObject("at", OffsetDateTime.class).toInstant(), DecisionJson.read(row.getString("decision")));
    }
}
