-- The console's first page and its reports ask what happened since an instant, and which leads wait.
create index assignment_at on assignment (at);
create index lead_received_at on lead (received_at);
