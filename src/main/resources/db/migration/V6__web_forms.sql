-- Forms that anybody may fill in; the definition is JSON.
create table web_form (
    id         varchar(64)  primary key,
    lead_group varchar(255) not null references lead_group (id),
    definition varchar      not null
);
create index web_form_lead_group on web_form (lead_group);

-- What all nodes sign the tokens of form pages with; one row, made when the first page is shown.
create table web_form_key (
    id     integer      primary key,
    secret varchar(255) not null
);

-- The lead's attribute utmCampaign, to count by.
alter table lead add column campaign varchar(255);
