package io.nextup.duplicate;

import io.nextup.lead.UnseenLeads;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sets of duplicates, kept on the leads they are made of. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;
    private final UnseenLeads unseen;

    LinkStore(JdbcClient jdbc, UnseenLeads unseen) {
        this.jdbc = jdbc;
        this.unseen = unseen;
    }

    /** The links that these leads belong to. */
    List<String> linksOf(Collection<String> leads) {
        return jdbc.sql("select distinct link from lead where id in (:leads) and link is not null")
                .param("leads", leads)
                .query(String.class)
                .list();
    }

    /** All leads of these links. */
    List<String> members(Collection<String> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id from lead where link in (:links)")
                .param("links", links)
                .query(String.class)
                .list();
    }

    void join(Collection<String> leads, String link) {
        jdbc.sql("update lead set link = :link where id in (:leads)")
                .param("link", link)
                .param("leads", leads)
                .update();
        unseen.forget(leads);
    }

    /** The lead of the link that came in first. */
    Optional<String> oldest(String link) {
        return jdbc.sql("select id from lead where link = :link order by number fetch first 1 row only")
                .param("link", link)
                .query(String.class)
                .optional();
    }
}
