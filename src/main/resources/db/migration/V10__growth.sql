-- What is asked for among a million leads, by an index each: the leads that a caller posted, those of a user group, newest first,
-- and the keys of leads that were refused as repeating one that is erased.
create index lead_posted_by on lead (posted_by, number);
create index lead_user_group on lead (user_group, number);
create index request_key_duplicate_of on request_key (duplicate_of);

-- Counts by the day first: a deal asks for a pool's current month, and must not pass over all the years before it.
create table assigned_count_by_day (
    pool      varchar(600) not null,
    user_id   varchar(255) not null,
    dealt_on  date         not null,
    assigned  integer      not null,
    primary key (pool, dealt_on, user_id)
);
insert into assigned_count_by_day (pool, user_id, dealt_on, assigned)
select pool, user_id, dealt_on, assigned from assigned_count;
drop table assigned_count;
alter table assigned_count_by_day rename to assigned_count;
