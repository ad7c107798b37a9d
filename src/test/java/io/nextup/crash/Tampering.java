package io.nextup.crash;

/** Each way in which the database could be wrong, done by hand, and the rule that must find it. */
enum Tampering {
    LEAD_LOST("""
            alter table mail_outbox drop constraint mail_outbox_lead_fkey;
            delete from lead where lead_group = 'strict'
            """, "what was acknowledged is there"),
    LEAD_DOUBLED("""
            alter table lead drop constraint lead_external;
            create temporary table twin on commit drop as select * from lead limit 1;
            alter table twin drop column number;
            update twin set id = 'twin';
            insert into lead (id, stream, lead_group, status, source, name, attributes, received_at, closed, offered_to_all, reassign_asked)
            select id, stream, lead_group, status, source, name, attributes, received_at, closed, offered_to_all, reassign_asked from twin
            """, "a lead comes once"),
    LEAD_OF_NOBODY_WHO_SENT_IT(
            "update lead set name = 'stranger' where id = (select min(id) from lead)", "a lead was sent by somebody"),
    REPEAT_TAKEN_IN("""
            update lead
               set phone = '0', lead_group = 'once'
             where id in (select id from lead where lead_group = 'strict' limit 2)
            """, "of one person, where repeats are refused, there is one lead"),
    REPEAT_NOT_LINKED(
            "update lead set phone = '0', link = null where id in (select id from lead where lead_group = 'strict' limit 2)",
            "leads with one phone are one set of duplicates"),
    KEY_OF_NOTHING("update request_key set lead = 'gone', duplicate_of = null", "a key is of a lead that is there"),
    STATUS_LOST("update lead set status = 'forgotten'", "a lead stands as was told last"),
    OWNER_LOST("update lead set owner = 's1x' where owner = 's1'", "the story of a lead ends with its owner"),
    DEALT_TWICE("""
            insert into assignment (lead, at, owner, assigned_by, user_group, counted_in, decision)
            select a.lead, a.at, a.owner, a.assigned_by, a.user_group, a.counted_in, a.decision
              from assignment a
              join lead l on l.id = a.lead
             where a.assigned_by = 'RULE'
               and l.owner is not null
             limit 1
            """, "what somebody owns is neither dealt nor picked up"),
    NOBODY_WITHOUT_A_RECORD("""
            delete from assignment where owner is null;
            update lead set owner = null where id = (select min(id) from lead where lead_group = 'strict')
            """, "a lead has an owner, or was told that nobody was found, or is free for all"),
    TASK_OF_ANOTHER(
            "update act_ru_task set assignee_ = 'stranger' where assignee_ is not null",
            "an open lead has one task, which is its owner's"),
    NOT_OFFERED("""
            update lead set owner = null, offered_to_all = true where id = (select min(id) from lead where closed = false)
            """, "what is free for all is offered to every user group"),
    TASK_OF_A_CLOSED_LEAD("update lead set closed = true where closed = false", "a task is of an open lead"),
    PROCESS_GONE("update lead set process_instance = 'gone' where closed = false", "an open lead has its processes"),
    PROCESS_OF_NOTHING("update lead set closed = true where closed = false", "a process is of an open lead"),
    JOB_GIVEN_UP("""
            insert into act_ru_job (id_, type_, retries_, handler_type_, suspension_state_, exclusive_)
            values ('tampered', 'timer', 0, 'timer-transition', 1, true)
            """, "no job has given up"),
    INCIDENT("""
            insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, incident_msg_)
            values ('tampered', 1, now(), 'failedJob', 'tampered')
            """, "there is no incident"),
    TURN_TAKEN_TWICE("""
            update assignment
               set owner = 's2'
             where counted_in = 'group:strict'
               and owner in ('s1', 's3')
            """, "in strict rotation without limits nobody is two ahead"),
    TURN_BROKEN("""
            delete from assignment
             where id = (select id
                           from assignment
                          where counted_in = 'group:strict'
                          order by id
                         offset 1
                          limit 1)
            """, "each deal begins where the one before it ended"),
    WEIGHT_FORGOTTEN(
            "update member set credit = credit + 1 where user_group = 'weighted'", "weights are kept to the lead"),
    COUNT_LOST(
            "update assigned_count set assigned = assigned - 1 where pool = 'group:strict'",
            "counts are the assignments that made them"),
    DAILY_LIMIT_EXCEEDED(
            "update member set daily_limit = 1 where user_group = 'limited'", "nobody is over a daily limit"),
    MONTHLY_LIMIT_EXCEEDED(
            "update member set monthly_limit = 1 where user_group = 'limited'", "nobody is over a monthly limit"),
    WORKLOAD_WRONG("update workload set open_leads = open_leads + 1", "a workload is the number of open leads"),
    IMPORT_NOT_DONE("update lead_import set state = 'RUNNING'", "an import that was accepted is done to its last row");

    private final String sql;
    private final String rule;

    Tampering(String sql, String rule) {
        this.sql = sql;
        this.rule = rule;
    }

    String sql() {
        return sql;
    }

    String rule() {
        return rule;
    }
}
