-- The engine's timers know when a lead must be accepted; nobody looks for such leads any more.
drop index lead_accept_by;
