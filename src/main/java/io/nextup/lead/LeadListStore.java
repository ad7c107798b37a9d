package io.nextup.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code lead}: pages of it, newest first. */
@Repository
public class LeadListStore {

    private static final String WORDS = """
            (lower(l.name) like :words escape '!'
             or lower(l.company) like :words escape '!'
             or lower(l.email) like :words escape '!'
             or lower(l.phone) like :words escape '!'
             or lower(l.external_id) like :words escape '!')
            """;
    private static final String OWNED = "l.owner = :me";
    private static final String OFFERED = """
            (l.owner is null
             and l.closed = false
             and (l.offered_to_all = true
                  or l.offered_to in (:myGroups)
                  or exists (select 1
                               from pick_up_tick t
                              where t.user_group in (:myGroups)
                                and t.lead_group = l.lead_group
                                and t.status = l.status)))
            """;

    private final JdbcClient jdbc;

    LeadListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Lead> page(LeadQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(query, parameters);
        parameters.put("offset", (long) query.page() * query.size());
        parameters.put("size", query.size());
        return jdbc.sql("select l.* from lead l" + where
                        + " order by l.number desc offset :offset rows fetch next :size rows only")
                .params(parameters)
                .query(LeadRows::read)
                .list();
    }

    public long count(LeadQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql("select count(*) from lead l" + where(query, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** Leads that were closed before, who was closed first; without the first few, which are passed over. */
    public List<String> closedBefore(Instant before, int passedOver, int size) {
        return jdbc.sql("""
                        select id
                          from lead
                         where closed_at < :before
                         order by closed_at, id
                        offset :passedOver rows
                         fetch next :size rows only
                        """)
                .param("before", LeadColumns.at(before))
                .param("passedOver", passedOver)
                .param("size", size)
                .query(String.class)
                .list();
    }

    private static String where(LeadQuery query, Map<String, Object> parameters) {
        List<String> clauses = new ArrayList<>();
        equal(clauses, parameters, "owner", query.owner());
        equal(clauses, parameters, "user_group", query.userGroup());
        equal(clauses, parameters, "lead_group", query.leadGroup());
        equal(clauses, parameters, "status", query.status());
        equal(clauses, parameters, "stream", query.stream());
        if (query.unassigned() != null) {
            clauses.add(query.unassigned() ? "l.owner is null" : "l.owner is not null");
        }
        if (query.words() != null) {
            clauses.add(WORDS);
            parameters.put("words", "%" + escaped(query.words().toLowerCase(Locale.ROOT)) + "%");
        }
        if (query.seenBy() != null) {
            clauses.add(seen(query.seenBy(), parameters));
        }
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    private static String seen(LeadQuery.SeenBy seenBy, Map<String, Object> parameters) {
        parameters.put("me", seenBy.user());
        String seen = OWNED;
        if (!seenBy.userGroups().isEmpty()) {
            parameters.put("myGroups", seenBy.userGroups());
            seen += " or " + OFFERED;
        }
        if (seenBy.posted()) {
            seen += " or l.posted_by = :me";
        }
        return "(" + seen + ")";
    }

    private static void equal(List<String> clauses, Map<String, Object> parameters, String column, String value) {
        if (value != null) {
            clauses.add("l." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
