-- Whether a user wants an e-mail about the leads they are given.
alter table person add column mail boolean default true not null;

-- E-mails that are still to be sent: one row each time a lead is given to somebody, written with the assignment itself.
-- A row is left alone until its due_at; then, if it was told, it is deleted, else it is (again) to be told. It holds nothing
-- of the person the lead is about.
create table mail_outbox (
    id      bigint       generated always as identity primary key,
    lead    varchar(36)  not null references lead (id) on delete cascade,
    user_id varchar(255) not null,
    tries   integer      not null,
    due_at  timestamp(6) with time zone not null,
    claim   varchar(36),
    told    boolean      not null
);
create index mail_outbox_user on mail_outbox (user_id, due_at);
create index mail_outbox_lead on mail_outbox (lead);
create index mail_outbox_claim on mail_outbox (claim);
