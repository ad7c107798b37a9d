package io.nextup.lead;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code lead}: changing one that is there; the caller holds the lead's row. */
@Repository
public class LeadChangesStore {

    private final JdbcClient jdbc;
    private final UnseenLeads unseen;

    LeadChangesStore(JdbcClient jdbc, UnseenLeads unseen) {
        this.jdbc = jdbc;
        this.unseen = unseen;
    }

    /** Writes who owns it; it waits for no group any more. */
    public void hold(String id, Held held) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", id);
        columns.put("owner", held.owner());
        columns.put("assignedAt", LeadColumns.at(held.assignedAt()));
        columns.put(
                "assignedBy",
                held.assignedBy() == null ? null : held.assignedBy().name());
        columns.put("userGroup", held.userGroup());
        columns.put("acceptBy", LeadColumns.at(held.acceptBy()));
        jdbc.sql("""
                        update lead
                           set owner = :owner,
                               assigned_at = :assignedAt,
                               assigned_by = :assignedBy,
                               user_group = :userGroup,
                               accept_by = :acceptBy,
                               waiting_for = null
                         where id = :id
                        """).params(columns).update();
        unseen.changed(
                id, lead -> lead.with(held, lead.offer().withoutWaiting(), lead.closedAt(), lead.handlingInstance()));
    }

    public void offer(String id, Offer offer) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", id);
        columns.put("toEveryRep", offer.toEveryRep());
        columns.put("toGroup", offer.toGroup());
        columns.put("waitingFor", offer.waitingFor());
        jdbc.sql("""
                        update lead
                           set offered_to_all = :toEveryRep,
                               offered_to = :toGroup,
                               waiting_for = :waitingFor
                         where id = :id
                        """).params(columns).update();
        unseen.changed(id, lead -> lead.with(lead.held(), offer, lead.closedAt(), lead.handlingInstance()));
    }

    /** Writes the status, when it closed the lead or null for an open one, and when it asks to call the person back, or null. */
    public void status(String id, String status, Instant closedAt, Instant callBackAt) {
        unseen.forget(Set.of(id));
        jdbc.sql("""
                        update lead
                           set status = :status,
                               closed = :closed,
                               closed_at = :closedAt,
                               call_back_at = :callBackAt
                         where id = :id
                        """)
                .param("id", id)
                .param("status", status)
                .param("closed", closedAt != null)
                .param("closedAt", LeadColumns.at(closedAt))
                .param("callBackAt", LeadColumns.at(callBackAt))
                .update();
    }

    public void callBackAt(String id, Instant callBackAt) {
        unseen.forget(Set.of(id));
        jdbc.sql("update lead set call_back_at = :callBackAt where id = :id")
                .param("id", id)
                .param("callBackAt", LeadColumns.at(callBackAt))
                .update();
    }

    /** The owner has saved something: from now on they keep it. */
    public void accepted(String id) {
        unseen.forget(Set.of(id));
        jdbc.sql("update lead set accept_by = null where id = :id and accept_by is not null")
                .param("id", id)
                .update();
    }

    /** Notes when somebody first saved something on it, whose row the caller holds; false where somebody had before. */
    public boolean touched(String id, Instant now) {
        return jdbc.sql("""
                                insert into first_touch (lead, at)
                                select id, cast(:now as timestamp with time zone)
                                  from lead
                                 where id = :id
                                   and not exists (select 1 from first_touch where lead = :id)
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void note(String id, String note) {
        unseen.forget(Set.of(id));
        jdbc.sql("update lead set note = :note where id = :id")
                .param("id", id)
                .param("note", note)
                .update();
    }

    public void reassignAsked(String id, boolean asked) {
        unseen.forget(Set.of(id));
        jdbc.sql("update lead set reassign_asked = :asked where id = :id")
                .param("id", id)
                .param("asked", asked)
                .update();
    }

    /** Writes the root process instance that the lead is on; the one it was on before is remembered. */
    public void processInstance(String id, String processInstance) {
        unseen.forget(Set.of(id));
        jdbc.sql("""
                        update lead
                           set earlier_instances = case when process_instance is null
                                                        then earlier_instances
                                                        else concat(earlier_instances, process_instance, chr(10))
                                                   end,
                               process_instance = :processInstance
                         where id = :id
                        """).param("id", id).param("processInstance", processInstance).update();
    }

    /** Writes the instance of the process {@code handling} in which the lead's user tasks are. */
    public void handlingInstance(String id, String handlingInstance) {
        jdbc.sql("update lead set handling_instance = :handlingInstance where id = :id")
                .param("id", id)
                .param("handlingInstance", handlingInstance)
                .update();
        unseen.changed(id, lead -> lead.with(lead.held(), lead.offer(), lead.closedAt(), handlingInstance));
    }

    /** Writes other contact details, and the keys by which they are compared. */
    public void contact(String id, Contact contact, DuplicateKeys keys) {
        unseen.forget(Set.of(id));
        Map<String, Object> columns = new HashMap<>(LeadColumns.of(contact));
        columns.putAll(LeadColumns.of(keys));
        columns.put("id", id);
        jdbc.sql("""
                        update lead
                           set name = :name,
                               company = :company,
                               email = :email,
                               phone = :phone,
                               alternate_phone = :alternatePhone,
                               address_line1 = :addressLine1,
                               city = :city,
                               state = :state,
                               postcode = :postcode,
                               country = :country,
                               email_key = :emailKey,
                               phone_key = :phoneKey,
                               alternate_phone_key = :alternatePhoneKey,
                               name_key = :nameKey,
                               company_key = :companyKey,
                               address_key = :addressKey
                         where id = :id
                        """).params(columns).update();
    }
}
