-- When somebody first saved something on a lead. A table of its own, because nodes of the version before have statements that ask
-- for all columns of a lead, and would fail once at each of them if it had one more.
create table first_touch (
    lead varchar(36)                 not null primary key references lead (id) on delete cascade,
    at   timestamp(6) with time zone not null
);
