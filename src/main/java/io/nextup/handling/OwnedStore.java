package io.nextup.handling;

import java.util.Collection;
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

    /** Open leads of this owner, if they are not active any more. */
    List<String> ofGhost(String user) {
        return jdbc.sql("""
                        select l.id
                          from person p
                          join lead l on l.owner = p.user_id and l.closed = false
                         where p.user_id = :user
                           and p.active = false
                         order by l.id
                        """).param("user", user).query(String.class).list();
    }

    /** Open leads of the lead group that nobody owns, in one of the statuses. */
    List<String> free(String leadGroup, Collection<String> statuses) {
        return jdbc.sql("""
                        select id
                          from lead
                         where lead_group = :leadGroup
                           and status in (:statuses)
                           and closed = false
                           and owner is null
                         order by id
                        """)
                .param("leadGroup", leadGroup)
                .param("statuses", statuses)
                .query(String.class)
                .list();
    }

    /** Open leads that nobody owns and that are offered to the user group, in whatever way. */
    List<String> offeredTo(String userGroup) {
        return jdbc.sql("""
                        select l.id
                          from lead l
                         where l.owner is null
                           and l.closed = false
                           and (l.offered_to_all = true
                                or l.offered_to = :userGroup
                                or exists (select 1
                                             from pick_up_tick t
                                            where t.user_group = :userGroup
                                              and t.lead_group = l.lead_group
                                              and t.status = l.status))
                         order by l.id
                        """).param("userGroup", userGroup).query(String.class).list();
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

    /** The groups that leads wait for and that any of the users is in. */
    List<String> groupsWaitedFor(Collection<String> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct m.user_group
                          from member m
                         where m.user_id in (:users)
                           and exists (select 1
                                         from lead l
                                        where l.waiting_for = m.user_group
                                          and l.owner is null
                                          and l.closed = false)
                        """).param("users", users).query(String.class).list();
    }
}
