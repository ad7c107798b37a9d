package io.nextup.pool;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** Who sits in the user group, in the order of turns, and the facts about each; they are counted in the group's own pool. */
    Map<Seat, Fact> ofMembers(String userGroup, Periods periods) {
        Map<Seat, Fact> members = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.*, p.active, p.available, w.open_leads, c.this_day, c.this_month
                          from member m
                          left join person p on p.user_id = m.user_id
                          left join workload w on w.user_id = m.user_id
                          left join (select user_id,
                                            sum(case when dealt_on = :today then assigned else 0 end) as this_day,
                                            sum(assigned) as this_month
                                       from assigned_count
                                      where pool = :pool
                                        and dealt_on >= :monthBegin
                                        and dealt_on < :nextMonth
                                      group by user_id) c
                            on c.user_id = m.user_id
                         where m.user_group = :userGroup
                         order by m.place, m.user_id
                        """)
                .param("userGroup", userGroup)
                .param("pool", Pools.ofGroup(userGroup))
                .param("today", periods.day())
                .param("monthBegin", periods.month())
                .param("nextMonth", periods.nextMonth())
                .query(row -> {
                    boolean active = row.getBoolean("active") || row.wasNull();
                    boolean available = row.getBoolean("available") || row.wasNull();
                    members.put(
                            MemberStore.seat(row),
                            new Fact(
                                    active,
                                    available,
                                    row.getInt("this_day"),
                                    row.getInt("this_month"),
                                    row.getInt("open_leads")));
                });
        return members;
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
