-- When the person is to be called back, and after how long a status asks for it (ISO-8601 duration).
alter table lead add column call_back_at timestamp(6) with time zone;
alter table lead_status add column call_back_after varchar(64);
