package io.nextup.crash;

import java.util.List;

/** What must be so of turns, counts, limits and workloads. */
final class PoolRules {

    /**
     * Counts within one of each other hold where everybody is always there: strict rotation, without limits, over the same
     * people from the first lead on, who are never unavailable. That is the user group "strict" and the people of the rule
     * "named". Only what the pool dealt is counted, so what managers give by name or reps pick up is not.
     */
    private static final String EVEN = """
            select pool || ': from ' || min(had) || ' to ' || max(had)
              from (select p.pool, p.owner, count(a.id) as had
                      from (values %s) p(pool, owner)
                      left join assignment a on a.counted_in = p.pool and a.owner = p.owner
                     group by p.pool, p.owner) each_had
             group by pool
            having max(had) - min(had) > 1
            """.formatted(
                    members("group:strict", Team.STRICT) + ", " + members("rule:lead-routing/row_named", Team.NAMED));

    static final List<Rule> ALL = List.of(
            new Rule("in strict rotation without limits nobody is two ahead", EVEN),
            new Rule("each deal begins where the one before it ended", """
                    select pool || ': ' || id || ' began after ' || coalesce(turn_before, 'nobody') || ', not after ' || coalesce(ended, 'nobody')
                      from (select id,
                                   decision::json ->> 'pool' as pool,
                                   decision::json ->> 'turnBefore' as turn_before,
                                   lag(decision::json ->> 'turnAfter') over (partition by decision::json ->> 'pool' order by id) as ended
                              from assignment
                             where counted_in is not null) turns
                     where turn_before is distinct from ended
                    """),
            new Rule("weights are kept to the lead", """
                    select m.user_id || ' had ' || coalesce(h.had, 0) || ' of ' || w.dealt || ' and is owed ' || m.credit
                      from member m
                     cross join (select count(*) as dealt from assignment where counted_in = 'group:weighted') w
                     cross join (select sum(weight) as weights from member where user_group = 'weighted') s
                      left join (select owner, count(*) as had
                                   from assignment
                                  where counted_in = 'group:weighted'
                                  group by owner) h on h.owner = m.user_id
                     where m.user_group = 'weighted'
                       and m.credit <> w.dealt * m.weight - s.weights * coalesce(h.had, 0)
                    """),
            new Rule("counts are the assignments that made them", """
                    select coalesce(c.pool, a.pool) || ' ' || coalesce(c.user_id, a.owner) || ' ' || coalesce(c.dealt_on, a.day)
                           || ': counted ' || coalesce(c.assigned, 0) || ', assigned ' || coalesce(a.had, 0)
                      from assigned_count c
                      full join (select counted_in as pool,
                                        owner,
                                        (at at time zone coalesce(g.time_zone, 'UTC'))::date as day,
                                        count(*) as had
                                   from assignment
                                   left join user_group g on 'group:' || g.id = counted_in
                                  where counted_in is not null
                                  group by 1, 2, 3) a
                        on a.pool = c.pool and a.owner = c.user_id and a.day = c.dealt_on
                     where coalesce(c.assigned, 0) <> coalesce(a.had, 0)
                    """),
            new Rule("nobody is over a daily limit", limit("daily_limit", "day")),
            new Rule("nobody is over a monthly limit", limit("monthly_limit", "month")),
            new Rule("a workload is the number of open leads", """
                    select coalesce(w.user_id, l.owner) || ' has ' || coalesce(w.open_leads, 0) || ', really ' || coalesce(l.leads, 0)
                      from workload w
                      full join (select owner, count(*) as leads
                                   from lead
                                  where owner is not null
                                    and closed = false
                                  group by owner) l
                        on l.owner = w.user_id
                     where coalesce(w.open_leads, 0) <> coalesce(l.leads, 0)
                    """));

    private PoolRules() {}

    private static String members(String pool, List<String> users) {
        return String.join(
                ", ",
                users.stream().map(user -> "('%s', '%s')".formatted(pool, user)).toList());
    }

    /** In the periods of the group's zone that have an assignment since the round began; older ones had other limits. */
    private static String limit(String limit, String period) {
        return """
                select m.user_group || ' ' || m.user_id || ' had ' || count(*) || ' in the %2$s of ' || a.period::date || ', of ' || m.%1$s
                  from member m
                  join user_group g on g.id = m.user_group
                  join (select counted_in,
                               owner,
                               at,
                               date_trunc('%2$s', at at time zone coalesce(z.time_zone, 'UTC')) as period
                          from assignment
                          join user_group z on 'group:' || z.id = counted_in) a
                    on a.counted_in = 'group:' || m.user_group
                   and a.owner = m.user_id
                 where m.%1$s > 0
                 group by m.user_group, m.user_id, m.%1$s, a.period
                having count(*) > m.%1$s
                   and max(a.at) >= ?
                """.formatted(limit, period);
    }
}
