package io.nextup.crash;

import java.util.List;

/** What must be so of each lead, its story, its tasks and its process. */
final class LeadRules {

    static final List<Rule> ALL = List.of(
            new Rule("a lead comes once", """
                    select name || ' is there ' || count(*) || ' times'
                      from lead
                     group by name
                    having count(*) > 1
                    """),
            new Rule("of one person, where repeats are refused, there is one lead", """
                    select phone || ' is there ' || count(*) || ' times'
                      from lead
                     where lead_group = 'once'
                     group by phone
                    having count(*) > 1
                    """),
            new Rule("leads with one phone are one set of duplicates", """
                    select phone || ' has ' || count(distinct coalesce(link, id)) || ' sets'
                      from lead
                     where phone is not null
                       and lead_group <> 'once'
                     group by stream, phone
                    having count(distinct coalesce(link, id)) > 1
                    """),
            new Rule("a key is of a lead that is there", """
                    select k.request_key
                      from request_key k
                      left join lead l on l.id = coalesce(k.lead, k.duplicate_of)
                     where l.id is null
                    """),
            new Rule("the story of a lead ends with its owner", """
                    select l.id || ' is ' || coalesce(l.owner, 'nobody') || '''s, by its story ' || coalesce(s.owner, 'nobody') || '''s'
                      from lead l
                      left join lateral (select a.owner
                                           from assignment a
                                          where a.lead = l.id
                                          order by a.id desc
                                          limit 1) s on true
                     where s.owner is distinct from l.owner
                    """),
            new Rule("what somebody owns is neither dealt nor picked up", """
                    select lead || ' was ' || coalesce(had, 'nobody') || '''s when it came to ' || owner || ' by ' || assigned_by
                      from (select a.*, lag(a.owner) over (partition by a.lead order by a.id) as had
                              from assignment a) story
                     where had is not null
                       and assigned_by in ('RULE', 'GROUP', 'ROUND_ROBIN', 'PICK_UP')
                    """),
            new Rule("a lead has an owner, or was told that nobody was found, or is free for all", """
                    select l.id || ' of ' || l.lead_group
                      from lead l
                     where l.owner is null
                       and l.offered_to_all = false
                       and not exists (select 1 from assignment a where a.lead = l.id and a.owner is null)
                    """),
            new Rule("an open lead has one task, which is its owner's", """
                    select l.id || ' of ' || coalesce(l.owner, 'nobody') || ' has ' || count(t.id_) || ' tasks, of ' || coalesce(max(t.assignee_), 'nobody')
                      from lead l
                      left join act_ru_task t
                        on t.proc_inst_id_ = l.handling_instance
                       and t.task_def_key_ <> 'userTask_reassignLead'
                     where l.closed = false
                     group by l.id, l.owner
                    having count(t.id_) <> 1
                        or max(t.assignee_) is distinct from l.owner
                    """),
            new Rule("what is free for all is offered to every user group", """
                    select l.id || ' is offered to ' || count(i.id_) || ' groups'
                      from lead l
                      join act_ru_task t on t.proc_inst_id_ = l.handling_instance
                      left join act_ru_identitylink i on i.task_id_ = t.id_ and i.group_id_ is not null
                     where l.closed = false
                       and l.owner is null
                       and l.offered_to_all
                     group by l.id
                    having count(i.id_) <> (select count(*) from user_group)
                    """),
            new Rule("a task is of an open lead", """
                    select t.id_
                      from act_ru_task t
                      left join lead l on l.handling_instance = t.proc_inst_id_ and l.closed = false
                     where l.id is null
                    """),
            new Rule("an open lead has its processes", """
                    select l.id || ' of ' || l.lead_group
                      from lead l
                     where l.closed = false
                       and (not exists (select 1 from act_ru_execution e where e.id_ = l.process_instance)
                            or not exists (select 1 from act_ru_execution e where e.id_ = l.handling_instance))
                    """),
            new Rule("a process is of an open lead", """
                    select e.id_ || ' of ' || coalesce(e.business_key_, 'nothing')
                      from act_ru_execution e
                      left join lead l on l.process_instance = e.root_proc_inst_id_ and l.closed = false
                     where e.parent_id_ is null
                       and l.id is null
                    """),
            new Rule("no job has given up", """
                    select j.handler_type_ || ': ' || coalesce(j.exception_msg_, '')
                      from act_ru_job j
                     where j.retries_ = 0
                    """),
            new Rule("there is no incident", "select incident_msg_ from act_ru_incident"));

    private LeadRules() {}
}
