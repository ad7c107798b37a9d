-- Who changed which setting from what to what, who read a person's data as a file, and what was erased. Written in the
-- transaction of what it tells, and never changed. It names users and leads' ids; it holds nothing of the people leads are about.
create table audit (
    id           bigint       generated always as identity primary key,
    at           timestamp(6) with time zone not null,
    by_user      varchar(255),
    action       varchar(20)  not null,
    kind         varchar(40)  not null,
    resource     varchar(255) not null,
    value_before varchar,
    value_after  varchar
);
create index audit_resource on audit (kind, resource, id);
create index audit_by on audit (by_user, id);
create index audit_at on audit (at);
