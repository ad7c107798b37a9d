-- When a lead was closed, so that closed leads can be erased after a time. When those were that are closed already is not
-- known: for them the time begins now, so that none is erased too early.
alter table lead add column closed_at timestamp(6) with time zone;
update lead set closed_at = current_timestamp where closed = true;
create index lead_closed_at on lead (closed_at);
