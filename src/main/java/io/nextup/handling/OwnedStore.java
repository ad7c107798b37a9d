package io.nextup.handling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds open leads by whose they are. */
@Repository
class OwnedStore {

    private final JdbcClient jdbc;

    OwnedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open leads of owners who are not active any more. */
    List<String> ofGhosts() {
        return jdbc.sql("""
                        select l.id
                          from person p
                          join lead l on l.owner = p.user_id and l.closed = false
                         where p.active = false
                         order by l.id
                        """).query(String.class).list();
    }

    /** Open leads that nobody owns: any of them may be offered to others when a tick or a group changes. */
    List<String> free() {
        return jdbc.sql("select id from lead where owner is null and closed = false order by id")
                .query(String.class)
                .list();
    }

    /** Open leads whose owner saved nothing on them in time. */
    List<String> lapsed(Instant now) {
        return jdbc.sql("""
                        select id
                          from lead
                         where accept_by <= :now
                           and owner is not null
                           and closed = false
                         order by accept_by, id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Open leads that wait for the group, oldest first. */
    List<String> waitingFor(String userGroup) {
        return jdbc.sql("""
                        select id
                          from lead
                         where waiting_for = :userGroup
                           and owner is null
                           and closed = false
                         order by number
                        """).param("userGroup", userGroup).query(String.class).list();
    }

    /** The groups that leads wait for. */
    List<String> groupsWaitedFor() {
        return jdbc.sql("select distinct waiting_for from lead where waiting_for is not null and closed = false")
                .query(String.class)
                .list();
    }
}
