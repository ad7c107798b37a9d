package io.nextup.pool;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What decides about eligibility beside settings, read in one go: activity, counts in a pool and open leads. */
@Repository
class FactStore {

    /** Counts are of the pool's current day and month. */
    record Fact(boolean active, boolean available, int today, int thisMonth, int open) {

        static final Fact UNKNOWN = new Fact(true, true, 0, 0, 0);
    }

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facts by user; who has none stands at the defaults and is not in the map. */
    Map<String, Fact> of(String pool, Collection<String> users, Periods periods) {
        if (users.isEmpty()) {
            return Map.of();
        }
        Map<String, Fact> facts = new HashMap<>();
        jdbc.sql("""
                        select 'person' as kind,
                               user_id,
                               case when active then 1 else 0 end as a,
                               case when available then 1 else 0 end as b
                          from person
                         where user_id in (:users)
                        union all
                        select 'workload', user_id, open_leads, 0
                          from workload
                         where user_id in (:users)
                        union all
                        select 'count',
                               user_id,
                               sum(case when dealt_on = :today then assigned else 0 end),
                               sum(assigned)
                          from assigned_count
                         where pool = :pool
                           and dealt_on >= :monthBegin
                           and dealt_on < :nextMonth
                         group by user_id
                        """)
                .param("users", users)
                .param("pool", pool)
                .param("today", periods.day())
                .param("monthBegin", periods.month())
                .param("nextMonth", periods.nextMonth())
                .query(row -> {
                    int a = row.getInt("a");
                    int b = row.getInt("b");
                    Fact before = facts.getOrDefault(row.getString("user_id"), Fact.UNKNOWN);
                    Fact after =
                            switch (row.getString("kind")) {
                                case "person" ->
                                    new Fact(a == 1, b == 1, before.today(), before.thisMonth(), before.open());
                                case "workload" ->
                                    new Fact(
                                            before.active(), before.available(), before.today(), before.thisMonth(), a);
                                default -> new Fact(before.active(), before.available(), a, b, before.open());
                            };
                    facts.put(row.getString("user_id"), after);
                });
        return facts;
    }
}
