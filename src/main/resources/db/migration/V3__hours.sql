-- The engine's timers know when a lead must be accepted; nobody looks for such leads any more.
drop index lead_accept_by;

-- When a user group works, as "MONDAY 09:00-17:30,TUESDAY 09:00-12:00"; null is round the clock.
alter table user_group add column hours varchar(255);
