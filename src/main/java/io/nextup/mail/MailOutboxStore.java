package io.nextup.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code mail_outbox}.
 *
 * <p>A node claims rows by an update that moves their {@code due_at}: of two that come at once the second finds nothing due
 * any more, and what a node that died had claimed is due again when that time is over.
 */
@Repository
public class MailOutboxStore {

    private final JdbcClient jdbc;

    MailOutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String lead, String user, Instant due) {
        jdbc.sql("""
                        insert into mail_outbox (lead, user_id, tries, due_at, told)
                        values (:lead, :user, 0, :due, false)
                        """)
                .param("lead", lead)
                .param("user", user)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Users who are to be told something now, and whom nobody is telling or has only just told; who waits longest first. */
    List<String> usersToTell(Instant now) {
        return jdbc.sql("""
                        select o.user_id
                          from mail_outbox o
                         where o.told = false
                           and o.due_at <= :now
                           and not exists (select 1
                                             from mail_outbox busy
                                            where busy.user_id = o.user_id
                                              and busy.due_at > :now
                                              and (busy.told = true or busy.claim is not null))
                         group by o.user_id
                         order by min(o.id)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Takes all that the user is to be told now; returns whether there was anything. */
    boolean claim(String user, String claim, Instant now, Instant until) {
        return jdbc.sql("""
                        update mail_outbox
                           set claim = :claim, due_at = :until
                         where user_id = :user
                           and told = false
                           and due_at <= :now
                        """)
                        .param("user", user)
                        .param("claim", claim)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Those of the claimed leads that are open and the user's, each once, oldest first. */
    List<GivenLead> stillTheirs(String claim, String user) {
        return jdbc.sql("""
                        select l.id, l.stream, g.name, l.handling_instance
                          from lead l
                          join lead_group g on g.id = l.lead_group
                         where l.owner = :user
                           and l.closed = false
                           and l.id in (select o.lead from mail_outbox o where o.claim = :claim)
                         order by l.number
                        """)
                .param("claim", claim)
                .param("user", user)
                .query((row, number) -> new GivenLead(
                        row.getString("id"),
                        row.getString("stream"),
                        row.getString("name"),
                        row.getString("handling_instance")))
                .list();
    }

    /** The claimed leads, whosever they are now. */
    List<String> leads(String claim) {
        return jdbc.sql("select distinct lead from mail_outbox where claim = :claim order by lead")
                .param("claim", claim)
                .query(String.class)
                .list();
    }

    /** How often what is claimed was tried before. */
    List<Integer> tries(String claim) {
        return jdbc.sql("select distinct tries from mail_outbox where claim = :claim")
                .param("claim", claim)
                .query(Integer.class)
                .list();
    }

    /** Lets go of what is claimed and was tried so often, until then. */
    void postpone(String claim, int tries, Instant until) {
        jdbc.sql("""
                        update mail_outbox
                           set claim = null, tries = tries + 1, due_at = :until
                         where claim = :claim
                           and tries = :tries
                        """)
                .param("claim", claim)
                .param("tries", tries)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is claimed has been told; the user is told nothing more until then. */
    void told(String claim, Instant until) {
        jdbc.sql("update mail_outbox set claim = null, told = true, due_at = :until where claim = :claim")
                .param("claim", claim)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteTold(Instant now) {
        jdbc.sql("delete from mail_outbox where told = true and due_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(String claim) {
        jdbc.sql("delete from mail_outbox where claim = :claim")
                .param("claim", claim)
                .update();
    }

    /** What is there about the lead. */
    public List<OutstandingMail> outstanding(String lead) {
        return jdbc.sql("select user_id, told, due_at from mail_outbox where lead = :lead order by id")
                .param("lead", lead)
                .query((row, number) -> new OutstandingMail(
                        row.getString("user_id"),
                        row.getBoolean("told"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void deleteOf(String user) {
        jdbc.sql("delete from mail_outbox where user_id = :user")
                .param("user", user)
                .update();
    }
}
