package io.nextup.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code lead}: storing, finding and locking. */
@Repository
public class LeadStore {

    private final JdbcClient jdbc;
    private final UnseenLeads unseen;

    LeadStore(JdbcClient jdbc, UnseenLeads unseen) {
        this.jdbc = jdbc;
        this.unseen = unseen;
    }

    /** Stores a lead that nobody owns yet. */
    public Lead insert(NewLead lead) {
        Map<String, Object> columns = LeadColumns.of(lead);
        KeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into lead
                               (id, stream, lead_group, status, source, external_id,
                                name, company, email, phone, alternate_phone,
                                address_line1, city, state, postcode, country, attributes,
                                email_key, phone_key, alternate_phone_key, name_key, company_key, address_key,
                                subject, description, priority, campaign,
                                added_by, preset_owner, posted_by, received_at, call_back_at,
                                process_instance, closed, offered_to_all, reassign_asked)
                        values (:id, :stream, :leadGroup, :status, :source, :externalId,
                                :name, :company, :email, :phone, :alternatePhone,
                                :addressLine1, :city, :state, :postcode, :country, :attributes,
                                :emailKey, :phoneKey, :alternatePhoneKey, :nameKey, :companyKey, :addressKey,
                                :subject, :description, :priority, :campaign,
                                :addedBy, :presetOwner, :postedBy, :receivedAt, :callBackAt,
                                :processInstance, false, false, false)
                        """).params(columns).update(number, "number");
        Lead stored = lead.stored(number.getKeyAs(Long.class), (String) columns.get("attributes"));
        unseen.stored(stored);
        return stored;
    }

    public Optional<Lead> find(String id) {
        return unseen.find(id).or(() -> read("select * from lead where id = :id", id));
    }

    public Optional<Lead> findByExternalId(String stream, String source, String externalId) {
        return jdbc.sql("""
                        select *
                          from lead
                         where stream = :stream
                           and source = :source
                           and external_id = :externalId
                        """)
                .param("stream", stream)
                .param("source", source)
                .param("externalId", externalId)
                .query(LeadRows::read)
                .optional();
    }

    /** Reads the lead and locks its row until the transaction ends. */
    public Optional<Lead> lock(String id) {
        return unseen.find(id).or(() -> read("select * from lead where id = :id for update", id));
    }

    private Optional<Lead> read(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(LeadRows::read).optional();
    }

    /** Locks the rows of all these leads, in the order of their ids. */
    public void lockAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("select id from lead where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    /** Those of the leads that are there. */
    public List<Lead> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from lead where id in (:ids)")
                .param("ids", ids)
                .query(LeadRows::read)
                .list();
    }

    /** Leads of the same set that came before it, the latest first; not more than somebody would read. */
    public List<Lead> earlierDuplicates(Lead lead) {
        if (lead.link() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select *
                          from lead
                         where link = :link
                           and number < :number
                         order by number desc
                         fetch first 20 rows only
                        """)
                .param("link", lead.link())
                .param("number", lead.number())
                .query(LeadRows::read)
                .list();
    }

    /** The leads of each set of duplicates, oldest first. */
    public Map<String, List<String>> linked(Collection<String> links) {
        if (links.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> linked = new HashMap<>();
        jdbc.sql("select link, id from lead where link in (:links) order by number")
                .param("links", links)
                .query(row -> {
                    linked.computeIfAbsent(row.getString("link"), none -> new ArrayList<>())
                            .add(row.getString("id"));
                });
        return linked;
    }

    /** Every column of the lead's row by its name, also those that only NextUp itself needs. */
    public Optional<Map<String, Object>> columns(String id) {
        return jdbc.sql("select * from lead where id = :id")
                .param("id", id)
                .query(LeadRows::columns)
                .optional();
    }

    public void delete(String id) {
        unseen.forget(Set.of(id));
        jdbc.sql("delete from lead where id = :id").param("id", id).update();
    }
}
