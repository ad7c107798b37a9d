-- Rows that exist only to be locked: whoever is about to write something that has no row yet locks its stripe instead.
create table lock_stripe (
    id integer primary key
);

insert into lock_stripe (id)
select a.n + 16 * b.n + 256 * c.n
  from (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15)) a(n)
 cross join (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15)) b(n)
 cross join (values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15)) c(n);

-- Kinds of enquiry, each with its own list of statuses.
create table lead_group (
    id   varchar(255) primary key,
    name varchar(255) not null
);

create table lead_status (
    lead_group varchar(255) not null references lead_group (id) on delete cascade,
    id         varchar(255) not null,
    name       varchar(255) not null,
    stage      varchar(20)  not null,
    place      integer      not null,
    primary key (lead_group, id)
);

-- How duplicates are found; the empty lead group is the main setting.
create table duplicate_setting (
    lead_group      varchar(255) primary key,
    scope           varchar(10)  not null,
    days            integer,
    match_on        varchar(100) not null,
    match_mode      varchar(10)  not null,
    action          varchar(20)  not null,
    assign_to_owner boolean      not null
);

-- How each stream distributes.
create table distribution (
    stream           varchar(20) primary key,
    method           varchar(20) not null,
    user_id          varchar(255),
    user_group       varchar(255),
    online_only      boolean     not null,
    fallback         varchar(255),
    fall_through     boolean     not null,
    adder_keeps_lead boolean     not null
);

-- People. Who has no row here has the defaults.
create table person (
    user_id     varchar(255) primary key,
    active      boolean      not null,
    available   boolean      not null,
    permissions varchar(255) not null
);

-- Who belongs to at least one user group set up here, and since when.
create table rep (
    user_id varchar(255) primary key,
    since   timestamp(6) with time zone not null
);

-- How many open leads each user owns, of any stream and group.
create table workload (
    user_id    varchar(255) primary key,
    open_leads integer      not null
);

-- User groups set up to be dealt to; the group itself and its members are the identity service's.
create table user_group (
    id            varchar(255) primary key,
    name          varchar(255) not null,
    method        varchar(20)  not null,
    online_only   boolean      not null,
    time_zone     varchar(64),
    when_nobody   varchar(10)  not null,
    overflow_to   varchar(255),
    accept_within varchar(64)
);

create table member (
    user_group    varchar(255) not null references user_group (id) on delete cascade,
    user_id       varchar(255) not null,
    place         bigint       not null,
    daily_limit   integer      not null,
    monthly_limit integer      not null,
    weight        integer      not null,
    credit        bigint       not null,
    primary key (user_group, user_id)
);
create index member_user on member (user_id);

-- Per user group and lead group, the statuses in which its members may pick up.
create table pick_up_tick (
    user_group varchar(255) not null references user_group (id) on delete cascade,
    lead_group varchar(255) not null references lead_group (id),
    status     varchar(255) not null,
    primary key (user_group, lead_group, status)
);
create index pick_up_tick_lead_group on pick_up_tick (lead_group, status);

-- Turns. The pool's row is what a deal locks.
create table pool (
    id         varchar(600) primary key,
    served     varchar(255),
    place      bigint
);

-- What limits are checked against: leads dealt by a pool to a user on a day of the pool's time zone.
create table assigned_count (
    pool     varchar(600) not null,
    user_id  varchar(255) not null,
    dealt_on date         not null,
    assigned integer      not null,
    primary key (pool, user_id, dealt_on)
);

-- Leads, with everything that is known of the person; nothing of it is kept anywhere else.
create table lead (
    id                  varchar(36)  primary key,
    number              bigint       generated always as identity,
    stream              varchar(20)  not null,
    lead_group          varchar(255) not null references lead_group (id),
    status              varchar(255) not null,
    source              varchar(255) not null,
    external_id         varchar(255),
    name                varchar(255),
    company             varchar(255),
    email               varchar(255),
    phone               varchar(255),
    alternate_phone     varchar(255),
    address_line1       varchar(255),
    city                varchar(255),
    state               varchar(255),
    postcode            varchar(255),
    country             varchar(255),
    attributes          varchar      not null,
    note                varchar,
    email_key           varchar(255),
    phone_key           varchar(255),
    alternate_phone_key varchar(255),
    name_key            varchar(255),
    company_key         varchar(255),
    address_key         varchar(255),
    added_by            varchar(255),
    preset_owner        varchar(255),
    posted_by           varchar(255),
    received_at         timestamp(6) with time zone not null,
    owner               varchar(255),
    assigned_at         timestamp(6) with time zone,
    assigned_by         varchar(20),
    user_group          varchar(255),
    accept_by           timestamp(6) with time zone,
    closed              boolean      not null,
    offered_to_all      boolean      not null,
    offered_to          varchar(255),
    waiting_for         varchar(255),
    reassign_asked      boolean      not null,
    link                varchar(36),
    process_instance    varchar(64),
    earlier_instances   varchar      not null default '',
    handling_instance   varchar(64),
    constraint lead_external unique (stream, source, external_id)
);
create unique index lead_number on lead (number);
create index lead_email on lead (email_key);
create index lead_phone on lead (phone_key);
create index lead_alternate_phone on lead (alternate_phone_key);
create index lead_name on lead (name_key);
create index lead_company on lead (company_key);
create index lead_address on lead (address_key);
create index lead_owner on lead (owner, closed);
create index lead_link on lead (link);
create index lead_waiting on lead (waiting_for, number);
create index lead_accept_by on lead (accept_by);
create index lead_offer on lead (lead_group, status, closed);

-- Every change of owner and every time nobody was found, with the decision behind it.
-- It outlives an erased lead, because it is what the counts are made of; it holds nothing of the person.
create table assignment (
    id          bigint       generated always as identity primary key,
    lead        varchar(36)  not null,
    at          timestamp(6) with time zone not null,
    owner       varchar(255),
    assigned_by varchar(20),
    user_group  varchar(255),
    counted_in  varchar(600),
    by_user     varchar(255),
    decision    varchar
);
create index assignment_lead on assignment (lead, id);
create index assignment_counted on assignment (counted_in, at);

-- Idempotency keys, per caller. The body is known by its hash only.
create table request_key (
    caller       varchar(255) not null,
    request_key  varchar(255) not null,
    body_hash    varchar(64)  not null,
    lead         varchar(36),
    duplicate_of varchar(36),
    received_at  timestamp(6) with time zone not null,
    primary key (caller, request_key)
);
create index request_key_received on request_key (received_at);
create index request_key_lead on request_key (lead);

-- Imports. The file is kept in parts until its last row is done, then erased.
create table lead_import (
    id         varchar(36)  primary key,
    posted_by  varchar(255) not null,
    may_preset boolean      not null,
    rep        boolean      not null,
    stream     varchar(20)  not null,
    lead_group varchar(255),
    source     varchar(255) not null,
    mapping    varchar      not null,
    state      varchar(10)  not null,
    row_count  integer      not null,
    accepted   integer      not null,
    assigned   integer      not null,
    unassigned integer      not null,
    repeated   integer      not null,
    refused    integer      not null,
    failed     integer      not null,
    started_at timestamp(6) with time zone not null,
    touched_at timestamp(6) with time zone not null
);
create index lead_import_state on lead_import (state, touched_at);

create table import_part (
    import  varchar(36) not null references lead_import (id) on delete cascade,
    part    integer     not null,
    content bytea       not null,
    primary key (import, part)
);

create table import_error (
    import  varchar(36)   not null references lead_import (id) on delete cascade,
    line    bigint        not null,
    message varchar(4000) not null,
    primary key (import, line)
);

-- When each user's browser was last heard of, on any node.
create table presence (
    user_id varchar(255) primary key,
    seen_at timestamp(6) with time zone not null
);
